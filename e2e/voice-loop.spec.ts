/** The voice loop in the real app: a spoken question into the microphone, the reply out of the loudspeaker. */
import { expect } from '@playwright/test';
import { ChatServer } from '../src/main/engine/llm/testing/chat-server.ts';
import { shareHark, test } from './support/hark-app.ts';
import { tapPlayback, transcribeHeard } from './support/heard-replies.ts';
import { killProcess } from './support/kill-process.ts';
import { reportFault } from './support/report-fault.ts';
import { WatchedMicrophone } from './support/watched-microphone.ts';

test('wake → partial words → transcript → reply heard → the panel shows the turn', { tag: '@voice' }, async ({
  launch,
}) => {
  const { page, folder } = await launch({ says: ['Alexa, what is twelve times seven?', 8000] });
  await tapPlayback(page);
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await expect(page.getByTestId('state')).toHaveText('Listening');
  await expect(page.getByTestId('partial')).toBeVisible();
  await expect(page.getByTestId('transcript')).toHaveText(/^What is (12|twelve) times (7|seven)\??$/i);
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  await expect(page.getByTestId('state')).toHaveText('Speaking');
  await expect(page.getByTestId('state')).toHaveText('Listening on');

  await expect(page.getByTestId('waterfall')).toContainText('voice to voice');
  for (const stage of ['endpoint', 'stt', 'understanding', 'tts', 'playback']) {
    await expect(page.locator(`[data-testid=waterfall] [data-stage=${stage}]`)).toBeVisible();
  }
  await expect(page.getByTestId('latency-chart').locator('svg').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/turn.png' });

  expect(await transcribeHeard(page, folder)).toMatch(/eighty.four|84/i);
});

test.describe('one app', () => {
  const hark = shareHark();

  test('a second question right after the first is answered too', { tag: '@voice' }, async () => {
    const page = await hark.hear(['Alexa, what is twelve times seven?', 3500, 'Alexa, what is nine times nine?', 6000]);
    await expect(page.getByTestId('reply')).toHaveText(['That is 84.', 'That is 81.']);
    await expect(page.getByTestId('latency-chart')).toBeVisible();
  });

  test('a timer set by voice is shown with what is left of it', { tag: '@voice' }, async () => {
    const page = await hark.hear(['Alexa, make a timer for one hour.', 6000]);
    await expect(page.getByTestId('reply')).toHaveText('The timer is set for 1 hour.');
    await expect(page.getByLabel('Timers')).toContainText(/59:5\d/);
  });

  test('the wake word, then a pause, then the question', { tag: '@voice' }, async () => {
    const page = await hark.hear(['Alexa.', 1500, 'What is twelve times seven?', 6000]);
    await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  });

  test('the talk key needs no wake word', { tag: '@voice' }, async () => {
    const page = await hark.hear([3000, 'What is twelve times seven?', 6000]);
    await expect(page.getByRole('button', { name: 'Talk' })).toBeEnabled();
    await page.keyboard.press('Space');
    await expect(page.getByTestId('state')).toHaveText('Listening');
    await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  });
});

test('mute releases the microphone, and unmuting hears again', { tag: '@voice' }, async ({ launch }) => {
  const { page } = await launch({ says: [4000, 'Alexa, what is twelve times seven?', 8000] });
  const microphone = await WatchedMicrophone.of(page);
  const liveTracks = async () => (await microphone.trackStates()).filter((state) => state === 'live').length;

  await page.keyboard.press('m');
  await expect(page.getByTestId('state')).toHaveText('Muted');
  await expect(page.getByRole('button', { name: 'Talk' })).toBeDisabled();
  await page.getByRole('button', { name: 'Unmute the microphone' }).click();
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await expect.poll(liveTracks).toBe(1);
  await page.getByRole('button', { name: 'Mute the microphone' }).click();
  await expect(page.getByTestId('state')).toHaveText('Muted');
  expect(await liveTracks()).toBe(0);

  // The fake microphone says its sentence anew when it is opened; muted, nobody hears it.
  await page.waitForTimeout(9000);
  await expect(page.getByTestId('reply')).toHaveCount(0);
  await page.keyboard.press('m');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
});

test('an engine that is killed in the middle of a turn comes back, says so, and hears the next question', {
  tag: '@voice',
}, async ({ launch }) => {
  const { app, page, folder } = await launch({
    says: [4000, 'Alexa, set a timer for', 14_000, 'Alexa, what is twelve times seven?', 6000],
  });
  await tapPlayback(page);
  await page.getByLabel('Question').fill('set a timer for one hour');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Timers')).toContainText('1 hour');

  await expect(page.getByTestId('state')).toHaveText('Listening');
  await killProcess(app, 'hark-engine');
  const crashed = page.getByRole('alert').filter({ hasText: 'ENGINE_CRASHED' });
  const outcome = 'said beside the turn and aloud; it starts again by itself and hears the next question';
  await reportFault({ fault: 'engine killed while it listens', outcome }, async () => {
    await expect(crashed).toBeVisible();
    await expect(page.getByTestId('turn-problem')).toContainText('ENGINE_CRASHED');
    await expect(page.getByTestId('state')).toHaveText('Asleep');
    await expect(crashed).toHaveCount(0);
  });
  await expect(page.getByLabel('Timers')).toContainText('1 hour');
  await expect
    .poll(() => transcribeHeard(page, folder), { intervals: [2000], timeout: 45_000 })
    .toMatch(/start again/i);
  await expect(page.getByTestId('reply').last()).toHaveText('That is 84.');

  await expect(page.getByTestId('state')).toHaveText('Listening on');
  await killProcess(app, 'hark-engine');
  await reportFault({ fault: 'engine killed while it listens on', outcome }, async () => {
    await expect(crashed).toBeVisible();
    await expect(crashed).toHaveCount(0);
    await expect(page.getByTestId('state')).toHaveText('Asleep');
  });
  await expect(page.getByTestId('reply').last()).toHaveText('That is 84.');
  await expect(page.getByLabel('Timers')).toContainText('1 hour');
});

test('the engine is killed while it transcribes', { tag: '@voice' }, async ({ launch }) => {
  // A server that says nothing keeps it at that for as long as one likes.
  const server = await ChatServer.start({ mute: true });
  const { app, page } = await launch({
    says: ['Alexa, what is twelve times seven?', 8000],
    env: { HARK_STT_WHERE: 'remote', HARK_STT_BASE_URL: server.baseUrl },
  });
  await expect(page.getByTestId('state')).toHaveText('Thinking');
  await expect(page.getByTestId('transcript')).toHaveCount(0);
  await killProcess(app, 'hark-engine');
  const outcome = 'said beside the turn and aloud; it starts again by itself';
  await reportFault({ fault: 'engine killed while it transcribes', outcome }, async () => {
    await expect(page.getByTestId('turn-problem')).toContainText('ENGINE_CRASHED');
    await expect(page.getByTestId('state')).toHaveText('Asleep');
  });
  await page.getByLabel('Question').fill('what is nine times nine?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toHaveText('That is 81.');
  await server.stop();
});

/** The voice loop in the real app: a spoken question into the microphone, a reply from the loudspeaker. */
import { expect } from '@playwright/test';
import { ChatServer } from '../src/main/engine/llm/testing/chat-server.ts';
import { test } from './support/hark-app.ts';
import { killProcess } from './support/kill-process.ts';
import { tapPlayback, transcribePlayback } from './support/playback-tap.ts';
import { reportFault } from './support/report-fault.ts';
import { WatchedMicrophone } from './support/watched-microphone.ts';

test('answers a spoken question aloud and shows its turn in the panel', async ({ hark }) => {
  const { page, microphone } = hark;
  await tapPlayback(page);
  await microphone.say('Alexa.');
  await expect(page.getByTestId('state')).toHaveText('Listening');
  await microphone.say('What is twelve times seven?');
  // Whether STT writes a mark behind the wake word depends on the pause there.
  await expect(page.getByTestId('transcript')).toHaveText(/^(?:Alexa[.,]? )?What is (12|twelve) times (7|seven)\??$/i);
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  await expect(page.getByTestId('state')).toHaveText('Listening on');

  await expect(page.getByTestId('waterfall')).toContainText('voice to voice');
  for (const stage of ['endpoint', 'stt', 'understanding', 'tts', 'playback']) {
    await expect(page.locator(`[data-testid=waterfall] [data-stage=${stage}]`)).toBeVisible();
  }
  await expect(page.getByTestId('latency-chart').locator('svg').first()).toBeVisible();
  await page.screenshot({ path: 'test-results/turn.png' });

  expect(await transcribePlayback(page)).toMatch(/eighty.four|84/i);
});

test('takes a follow-up question without the wake word', async ({ hark: { page, microphone } }) => {
  await microphone.say('Alexa, what is twelve times seven?');
  await expect(page.getByTestId('state')).toHaveText('Listening on');
  await microphone.say('What is nine times nine?');
  await expect(page.getByTestId('reply')).toHaveText(['That is 84.', 'That is 81.']);
});

test('stops a reply when the user interrupts, and answers the interruption', async ({ hark: { page, microphone } }) => {
  await microphone.say('Alexa, what can you do?');
  await expect(page.getByTestId('state')).toHaveText('Speaking');
  // Wait until the reply is audible.
  await microphone.say(800, 'What is twelve times seven?');
  await expect(page.getByTestId('reply').last()).toHaveText('That is 84.');
});

test('sets a timer by voice and counts it down', async ({ hark: { page, microphone } }) => {
  await microphone.say('Alexa, make a timer for one hour.');
  await expect(page.getByTestId('reply')).toHaveText('The timer is set for 1 hour.');
  await expect(page.getByLabel('Timers')).toContainText(/59:\d\d/);
});

test('listens without the wake word when the push-to-talk key is pressed', async ({ hark: { page, microphone } }) => {
  await page.keyboard.press('Space');
  await expect(page.getByTestId('state')).toHaveText('Listening');
  await microphone.say('What is twelve times seven?');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
});

test('releases the microphone when muted, and hears again when unmuted', async ({ hark: { page, microphone } }) => {
  const devices = await WatchedMicrophone.reopened(page);
  const liveTracks = async () => (await devices.trackStates()).filter((state) => state === 'live').length;
  expect(await liveTracks()).toBe(1);
  await page.getByRole('button', { name: 'Mute the microphone' }).click();
  await expect(page.getByTestId('state')).toHaveText('Muted');
  await expect(page.getByRole('button', { name: 'Talk' })).toBeDisabled();
  expect(await liveTracks()).toBe(0);
  await page.getByRole('button', { name: 'Unmute the microphone' }).click();
  await microphone.opened();
  expect(await liveTracks()).toBe(1);
  await microphone.say('Alexa, what is twelve times seven?');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
});

test('hears the next question after the engine is killed during a turn', { tag: '@long' }, async ({
  launchListening,
}) => {
  const { app, page, microphone } = await launchListening();
  await tapPlayback(page);
  await page.getByLabel('Question').fill('set a timer for one hour');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Timers')).toContainText('1 hour');
  await expect(page.getByTestId('state')).toHaveText('Asleep');

  const crashed = page.getByRole('alert').filter({ hasText: 'ENGINE_CRASHED' });
  const outcome = 'reported at the turn and aloud; restarts automatically and hears the next question';
  await microphone.say('Alexa, set a timer for');
  await expect(page.getByTestId('state')).toHaveText('Listening');
  await killProcess(app, 'hark-engine');
  await reportFault({ fault: 'engine killed while it listens', outcome }, async () => {
    await expect(crashed).toBeVisible();
    await expect(page.getByTestId('turn-problem')).toContainText('ENGINE_CRASHED');
    await expect(page.getByTestId('state')).toHaveText('Asleep');
    await expect(crashed).toHaveCount(0);
  });
  await expect(page.getByLabel('Timers')).toContainText('1 hour');
  await expect.poll(() => transcribePlayback(page), { intervals: [2000] }).toMatch(/start again/i);
  await microphone.say('Alexa, what is twelve times seven?');
  await expect(page.getByTestId('reply').last()).toHaveText('That is 84.');

  await expect(page.getByTestId('state')).toHaveText('Listening on');
  await killProcess(app, 'hark-engine');
  await reportFault({ fault: 'engine killed while it listens for a follow-up', outcome }, async () => {
    await expect(crashed).toBeVisible();
    await expect(crashed).toHaveCount(0);
    await expect(page.getByTestId('state')).toHaveText('Asleep');
  });
  await expect(page.getByTestId('reply').last()).toHaveText('That is 84.');
  await expect(page.getByLabel('Timers')).toContainText('1 hour');
});

test('restarts after the engine is killed while it transcribes', { tag: '@long' }, async ({ launchListening }) => {
  // A server that never answers keeps the engine transcribing.
  const server = await ChatServer.start({ mute: true });
  const { app, page, microphone } = await launchListening({
    env: { HARK_STT_WHERE: 'remote', HARK_STT_BASE_URL: server.baseUrl },
  });
  await microphone.say('Alexa, what is twelve times seven?');
  await expect(page.getByTestId('state')).toHaveText('Thinking');
  await expect(page.getByTestId('transcript')).toHaveCount(0);
  await killProcess(app, 'hark-engine');
  const outcome = 'reported at the turn and aloud; restarts automatically';
  await reportFault({ fault: 'engine killed while it transcribes', outcome }, async () => {
    await expect(page.getByTestId('turn-problem')).toContainText('ENGINE_CRASHED');
    await expect(page.getByTestId('state')).toHaveText('Asleep');
  });
  await page.getByLabel('Question').fill('what is nine times nine?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toHaveText('That is 81.');
  await server.stop();
});

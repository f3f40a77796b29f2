/**
 * Speech to text and text to speech on a real server: used, shown in the panel, and replaced by local models when it
 * is killed.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { SpeechPeer } from '../src/main/engine/remote/testing/speech-peer.ts';
import { test } from './support/hark-app.ts';

/** “Two” and “four” are heard as other words. */
const FACTORS = { three: 3, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 };

test('uses a server for speech, and local models when the server is killed', { tag: '@long' }, async ({
  launchListening,
}) => {
  const peer = await SpeechPeer.start();
  try {
    const server = (stage: 'STT' | 'TTS') => ({
      [`HARK_${stage}_WHERE`]: 'hedged',
      [`HARK_${stage}_BASE_URL`]: peer.baseUrl,
      [`HARK_${stage}_API_KEY`]: peer.token,
    });
    const { page, microphone } = await launchListening({ env: { ...server('STT'), ...server('TTS') } });
    await microphone.say('Alexa, what is twelve times seven?');
    await expect(page.getByTestId('reply')).toHaveText('That is 84.');
    const health = page.getByTestId('health');
    // Each reply is a new one: what was said before is not synthesized again.
    const factors = Object.entries(FACTORS).values();
    const askUntil = async (condition: RegExp) => {
      while (!condition.test((await health.textContent()) ?? '')) {
        const { value: [word, factor] = ['none left', 0] } = factors.next();
        await expect(page.getByTestId('state')).toHaveText('Asleep');
        const replies = await page.getByTestId('reply').count();
        await microphone.say(`Alexa, what is nine times ${word}?`);
        await expect(page.getByTestId('reply')).toHaveCount(replies + 1);
        await expect(page.getByTestId('reply').last(), `${condition}`).toHaveText(`That is ${9 * factor}.`);
      }
    };
    // On a busy machine the server, which is slower than usual, may leave the first reply to this one.
    await askUntil(/Speech to text: well.*Text to speech: well/);
    await health.screenshot({ path: 'test-results/servers.png' });
    expect(
      (await new AxeBuilder({ page }).setLegacyMode(true).include('[data-testid=health]').analyze()).violations,
    ).toEqual([]);

    await peer.end('SIGKILL');
    // A hedged server is unhealthy after several requests without an answer.
    await askUntil(/failing|left alone/);
    await expect(page.locator('.problem-banner[data-code^=REMOTE]')).toHaveCount(0);
  } finally {
    await peer.end();
  }
});

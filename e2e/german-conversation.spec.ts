/**
 * A conversation in German by voice, in the real app with Whisper, where Whisper was fetched for the tests: it does not come with
 * Hark, and none of Hark's own voices speaks German, so that `recordings/german/` has what is said.
 */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ChatServer } from '../src/main/engine/llm/testing/chat-server.ts';
import { test } from './support/hark-app.ts';
import { installModel, isFetched } from './support/installed-model.ts';
import type { VirtualMicrophone } from './support/virtual-microphone.ts';

const WHISPER = 'whisper-base';

test.skip(!isFetched(WHISPER), 'Whisper was not fetched for the tests');

test('answers in German: a time, a timer, a correction, a list and a question to the model', { tag: '@long' }, async ({
  launchListening,
  folder,
}) => {
  const chat = await ChatServer.start({ answer: 'Weil die Luft blaues Licht stärker streut.' });
  try {
    installModel(folder, WHISPER);
    const { page, microphone } = await launchListening({
      env: { HARK_SPOKEN_LANGUAGES: 'de', HARK_LLM_PROVIDER: 'server', HARK_LLM_BASE_URL: chat.baseUrl },
    });
    const asks = conversation(page, microphone);
    await asks('time-in-tokyo', /^In Tok[iy]o ist es \d+:\d\d Uhr\.$/);
    await asks('and-in-london', /^In London ist es \d+:\d\d Uhr\.$/, { goesOn: true });
    await asks('ten-minute-timer', 'Der Timer läuft: 10 Minuten.');
    await asks('no-twenty-minutes', /20 Minuten/, { goesOn: true });
    await asks('milk-and-bread', 'Ich habe Milch und Brot auf die Einkaufsliste gesetzt.');
    await asks('why-is-the-sky-blue', 'Weil die Luft blaues Licht stärker streut.');
    const [system] = chat.requestBodies.at(-1)?.messages ?? [];
    expect(JSON.stringify(chat.requestBodies.at(-1)?.messages), system?.content).toContain('Answer in German.');
    await page.screenshot({ path: 'test-results/german-conversation.png' });
  } finally {
    await chat.stop();
  }
});

/** @returns a function that says a recording and waits for its reply: after the wake word, or while Hark listens on */
function conversation(page: Page, microphone: VirtualMicrophone) {
  let replies = 0;
  return async (name: string, reply: string | RegExp, { goesOn = false } = {}) => {
    await expect(page.getByTestId('state')).toHaveText(goesOn ? 'Listening on' : 'Asleep');
    await microphone.say({ recording: join(import.meta.dirname, `recordings/german/${name}.opus`) });
    replies += 1;
    await expect(page.getByTestId('reply')).toHaveCount(replies);
    const heard = await page.getByTestId('transcript').last().textContent();
    await expect(page.getByTestId('reply').last(), `“${heard}”`).toHaveText(reply);
  };
}

/** Dictation into the window of another program on a Wayland desktop, with wtype. */
import { expect } from '@playwright/test';
import { findTypist } from '../src/main/engine/typing/find-typist.ts';
import { test as base } from './support/hark-app.ts';
import { TypingTarget } from './support/typing-target.ts';
import { WaylandSession } from './support/wayland-session.ts';

const test = base.extend<{ desktop: WaylandSession }>({
  desktop: async ({ folder }, use) => {
    const desktop = await WaylandSession.start(folder);
    await use(desktop);
    await desktop.stop();
  },
});
test.skip(process.platform !== 'linux', 'Wayland is of Linux');

test('types every character into a program of a Wayland desktop', async ({ desktop, folder }) => {
  const target = await TypingTarget.start(folder, desktop);
  const sheet = await target.open('Letter');
  const typist = findTypist('linux', { ...process.env, ...desktop.env });
  const text = 'He said: “The café’s 9 °C – £5…”\nThen (in Köln) a quick brown fox jumps over the lazy dog!';
  for (let times = 1; times <= 5; times += 1) await typist.type(`${text}\n`);
  await typist.erase(3);
  const typed = `${text}\n`.repeat(5).slice(0, -3);
  await expect.poll(() => sheet.locator('textarea').inputValue()).toBe(typed);
  await target.close();
});

test('types and erases what is said on a Wayland desktop', async ({ launchListening, desktop, folder }) => {
  const target = await TypingTarget.start(folder, desktop);
  const letter = await target.open('Letter');
  const sheet = () => letter.locator('textarea').inputValue();
  const { page, microphone } = await launchListening({ env: desktop.env });
  await microphone.say('Alexa, start dictation.');
  await expect(page.getByTestId('state')).toHaveText('Dictating');
  // One sentence each time: between two, STT writes a comma as well as a full stop.
  await microphone.say(400, 'My sister lives in London.', 900);
  // The full stop comes with what is said next, which may be another mark.
  const FIRST = 'My sister lives in London';
  await expect.poll(sheet).toBe(FIRST);
  await microphone.say('New paragraph. My brother bought a new bicycle.', 900);
  await expect.poll(sheet).toMatch(new RegExp(`^${FIRST}\\.?\\n\\nMy brother bought a new bicycle$`));
  await microphone.say('Scratch that.', 900);
  await expect.poll(sheet).toMatch(new RegExp(`^${FIRST}\\.?$`));
  await microphone.say('Stop dictation.', 900);
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await target.close();
});

import { expect, test } from 'vitest';
import type { ComputerAction } from '../../../../shared/engine/computer-actions.ts';
import type { Consent } from '../../../../shared/engine/online-services.ts';
import { HarkError } from '../../../../shared/errors.ts';
import type { Program } from '../../computer/programs/program.ts';
import { Consents } from '../../online/consents.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

function conversation(consent: Consent, show?: () => Promise<void>) {
  const decided: unknown[] = [];
  const started: string[] = [];
  const context = makeFixedContext();
  const all = { programs: consent, folders: consent, web: consent, screenshots: consent, lock: consent };
  const consents = new Consents<ComputerAction>(all, (...decision) => decided.push(decision));
  const computer = {
    ...context.computer,
    start: async ({ name }: Program) => void started.push(name),
    ...(show ? { show } : {}),
  };
  const dialogue = new Dialogue(SKILLS, { ...context, consents, computer });
  const say = async (text: string) => {
    const plan = dialogue.understand(text);
    dialogue.settle(plan);
    const { replyText, failure } = await dialogue.lookUp(plan, new AbortController().signal);
    return failure ? [replyText, failure.code] : replyText;
  };
  return { say, decided, started, opened: context.opened };
}

test('asks once for each kind, and keeps the yes', async () => {
  const { say, decided, started, opened } = conversation('ask');
  expect(await say('Open Firefox.')).toBe('May I start, show and close programs when you ask, now Firefox?');
  expect(started).toEqual([]);
  expect(await say('Yes.')).toBe('Opening Firefox.');
  expect(await say('Launch the text editor.')).toBe('Opening Text Editor.');
  expect(started).toEqual(['Firefox', 'Text Editor']);
  expect(await say('Search the web for a plumber.')).toBe(
    'May I open pages in your browser when you ask, now a web search?',
  );
  expect(opened).toEqual([]);
  expect(await say('Yes, please.')).toBe('Searching the web for a plumber.');
  expect(opened).toEqual(['https://search.example.org/?q=a%20plumber']);
  expect(decided).toEqual([
    ['programs', 'allowed'],
    ['web', 'allowed'],
  ]);
});

test('keeps the no, and says where to take it back', async () => {
  const { say, decided, started } = conversation('ask');
  await say('Open Firefox.');
  expect(await say('No.')).toBe('All right, I leave it. You can allow it in the settings, under This computer.');
  expect(await say('Close Firefox.')).toBe(
    'I would have to start, show and close programs, and you do not want that. You can allow it in the settings, under This computer.',
  );
  expect(decided).toEqual([['programs', 'refused']]);
  expect(started).toEqual([]);
});

test('what the settings list is asked about each time, and opened after a no to all others', async () => {
  const { say, opened } = conversation('refused');
  expect(await say('Open Wikipedia.')).toBe('Shall I open wikipedia.org?');
  expect(await say('Yes.')).toBe('Opening wikipedia.org.');
  expect(opened).toEqual(['https://www.wikipedia.org']);
});

test.each([
  ['PROGRAM_NOT_FOUND', 'No window of Firefox is open.'],
  ['DESKTOP_UNABLE', 'This desktop does not let me handle the windows of Firefox.'],
] as const)('says what %s means', async (code, reply) => {
  const { say } = conversation('allowed', () => Promise.reject(new HarkError(code, 'as the test wants')));
  expect(await say('Switch to Firefox.')).toEqual([reply, code]);
});

test.each([
  'switch to the metric system',
  'close the garage',
  'quit smoking',
  'bring the milk to the front',
  'focus on your work',
])('what names no program is not opened or closed: %s', async (text) => {
  const { say, started, decided } = conversation('allowed');
  expect(await say(text)).not.toMatch(/^(?:Opening|Closing|Here is)/);
  expect([started, decided]).toEqual([[], []]);
});

test('an address is opened by https alone', async () => {
  const { say, opened } = conversation('allowed');
  expect(await say('Open example dot com.')).toBe('Opening example.com.');
  await say('Open javascript:alert(1).');
  await say('Open file:///etc/passwd.');
  expect(opened).toEqual(['https://example.com']);
});

import { expect, test } from 'vitest';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

async function reply(sentence: string): Promise<string> {
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  const plan = dialogue.understand(sentence);
  return (await dialogue.lookUp(plan, new AbortController().signal)).replyText;
}

test.each([
  ['Play Kind of Blue.', 'Playing Kind of Blue by Miles Davis.'],
  ['play blue in green', 'Playing Blue in Green by Miles Davis.'],
])('plays what is in the own music, whatever else “%s” could mean', async (sentence, expected) => {
  expect(await reply(sentence)).toBe(expected);
});

test.each(['Play dead.', 'Play hide and seek.'])('leaves “%s”, which is in no music, alone', async (sentence) => {
  expect(await reply(sentence)).not.toMatch(/^Playing/);
});

test('plays nothing now that shall be played later', async () => {
  expect(await reply('Play music in half an hour.')).toBe("I can't start music later by myself. Ask me again then.");
});

test('does both of a timer and of music in one sentence', async () => {
  expect(await reply('set a timer for ten minutes and play some jazz')).toBe(
    'The timer is set for 10 minutes. Playing Jazz.',
  );
});

/** What a language model is told of texts that are read aloud. */
import { expect, test } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { VirtualClock } from '../../clock/virtual-clock.ts';
import type { ChatModel } from '../../llm/chat-model.ts';
import { SKILLS } from '../../skills/registry.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { TurnTimeline } from '../turn/turn-timeline.ts';
import { Answering } from './answering.ts';
import { MultilingualDialogue } from './multilingual-dialogue.ts';

function open(shareMemory: boolean, isOffline: boolean) {
  const told: string[] = [];
  const chat: ChatModel = {
    ...(isOffline ? { isOffline } : {}),
    async *reply(messages) {
      told.push(JSON.stringify(messages));
      yield 'It is about ships.';
    },
  };
  const context = makeFixedContext();
  const desktopText = {
    read: async () => ({ kind: 'text' as const, text: 'My secret ship. It sails.', isCut: false }),
  };
  const answering = new Answering({
    config: configSchema.parse({ llm: { share_memory: shareMemory } }),
    clock: new VirtualClock(),
    dialogue: new MultilingualDialogue(
      ['en'],
      (language, options) => new Dialogue(SKILLS, { ...context, desktopText }, language, options),
    ),
    chat,
    mcp: undefined,
    now: context.now,
    user: context.user,
    facts: context.facts,
    emit: () => undefined,
  });
  const ask = async (text: string) => {
    const turn = { turnId: text, signal: new AbortController().signal, timeline: new TurnTimeline() };
    const sentences: string[] = [];
    for await (const sentence of answering.answer(turn, text, () => undefined) ?? []) sentences.push(sentence);
    return sentences.join(' ');
  };
  return { ask, told };
}

test.each(['Summarise the clipboard.', 'Summarise it.'])(
  '%s sends the user’s own text to no server without consent',
  async (sentence) => {
    const { ask, told } = open(false, false);
    await ask('Read me the clipboard.');
    expect(await ask(sentence)).toMatch(/^That is your own text, /);
    expect(told).toEqual([]);
  },
);

test.each([
  ['the settings allow it', true, false],
  ['the model is on this machine', false, true],
])('a summary is made when %s', async (_name, shareMemory, isOffline) => {
  const { ask, told } = open(shareMemory, isOffline);
  expect(await ask('Read me the clipboard.')).toBe('From the clipboard: My secret ship. It sails.');
  expect(await ask('Summarise it.')).toBe('It is about ships.');
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('My secret ship.');
  // What is asked next does not carry the text along.
  await ask('Summarise the clipboard.');
  expect(told[1]?.split('My secret ship.')).toHaveLength(2);
});

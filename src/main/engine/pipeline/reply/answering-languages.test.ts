/** In which language what is said to the user is written, and spoken. */
import { expect, test } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { VirtualClock } from '../../clock/virtual-clock.ts';
import type { ChatModel } from '../../llm/chat-model.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { lampSkill } from '../testing/lamp-skill.ts';
import { TurnTimeline } from '../turn/turn-timeline.ts';
import { Answering } from './answering.ts';
import { MultilingualDialogue } from './multilingual-dialogue.ts';

interface Scene {
  languages: [IntentLanguage, ...IntentLanguage[]];
  /** What the language model answers; none without it. */
  answer?: string;
}

function open({ languages, answer }: Scene) {
  const context = makeFixedContext();
  const { skill } = lampSkill();
  const told: string[] = [];
  const chat: ChatModel = {
    async *reply(messages) {
      told.push(JSON.stringify(messages));
      yield answer ?? '';
    },
  };
  const answering = new Answering({
    config: configSchema.parse({}),
    clock: new VirtualClock(),
    dialogue: new MultilingualDialogue(
      languages,
      (language, options) => new Dialogue([skill], context, language, options),
    ),
    chat: answer === undefined ? undefined : chat,
    mcp: undefined,
    now: context.now,
    user: context.user,
    facts: context.facts,
    emit: () => undefined,
  });
  const ask = async (text: string, heardIn?: string) => {
    const turn = { turnId: text, signal: new AbortController().signal, timeline: new TurnTimeline(), heardIn };
    const sentences: string[] = [];
    for await (const sentence of answering.answer(turn, text, () => undefined) ?? []) sentences.push(sentence);
    return { text: sentences.join(' '), spokenIn: answering.spokenIn };
  };
  return { answering, ask, told };
}

test('a skill’s reply is said in the language of the question', async () => {
  const { answering, ask } = open({ languages: ['en', 'de'] });
  expect(await ask('Mach die Lampe an.', 'de')).toEqual({ text: 'Die Lampe ist an.', spokenIn: { language: 'de' } });
  expect(answering.ownSpokenIn).toEqual({ language: 'de' });
  expect(await ask('Switch the lamp on.', 'en')).toEqual({ text: 'The lamp is on.', spokenIn: { language: 'en' } });
  expect(answering.language).toBe('en');
});

test('the language is found out sentence by sentence where English alone is spoken', async () => {
  expect(await open({ languages: ['en'] }).ask('Switch the lamp on.')).toMatchObject({ spokenIn: {} });
});

test('a language model is told the language of the question, and may quote another', async () => {
  const { ask, told } = open({ languages: ['en', 'de'], answer: 'Goethe schrieb ihn.' });
  const { spokenIn } = await ask('Wer schrieb den Faust und wann war das?', 'de');
  expect(spokenIn).toEqual({ startsIn: 'de' });
  expect(told[0]).toContain('Answer in German.');
  await ask('Who wrote Hamlet?', 'en');
  expect(told[1]).toContain('Answer in English.');
});

test('what a language model claims to have done is denied in the language of the question', async () => {
  const { ask } = open({ languages: ['de'], answer: 'Ich habe einen Timer gestellt.' });
  expect((await ask('Denk an die Eier.')).text).toMatch(/^Das habe ich nicht getan/);
});

test('the way to a language model is told in the language of the question', async () => {
  expect((await open({ languages: ['de'] }).ask('Wer schrieb den Faust?')).text).toMatch(/^Das kann ich selbst nicht/);
});

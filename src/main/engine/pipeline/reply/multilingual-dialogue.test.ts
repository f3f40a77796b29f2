import { expect, test } from 'vitest';
import { Dialogue, NOT_UNDERSTOOD } from '../../understanding/dialogue.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { lampSkill } from '../testing/lamp-skill.ts';
import { MultilingualDialogue, type SpokenPlan } from './multilingual-dialogue.ts';

function open(...languages: [IntentLanguage, ...IntentLanguage[]]) {
  const context = makeFixedContext();
  const { skill, lamp } = lampSkill();
  const dialogue = new MultilingualDialogue(
    languages,
    (language, options) => new Dialogue([skill], context, language, options),
  );
  const settle = (plan: SpokenPlan) => {
    dialogue.turnTo(plan.language);
    dialogue.settle(plan);
    return plan;
  };
  const say = (text: string, heardIn?: string) => settle(dialogue.understand(text, heardIn));
  /** Asks first, as for what was probably not said. */
  const askFirst = (text: string) => settle(dialogue.readBack(dialogue.understand(text)));
  return { dialogue, lamp, say, askFirst };
}

test.each([
  ['Switch the lamp on.', 'en', 'The lamp is on.'],
  ['Mach die Lampe an.', 'de', 'Die Lampe ist an.'],
  ['mach die lampe an', 'de', 'Die Lampe ist an.'],
])('understands what was typed in its own language: %s', (text, language, replyText) => {
  const { dialogue, lamp, say } = open('en', 'de');
  expect(say(text)).toMatchObject({ language, replyText });
  expect(dialogue.language).toBe(language);
  expect(lamp.isOn).toBe(true);
});

test('takes the other language when the words mean nothing in the one that STT heard', () => {
  expect(open('en', 'de').say('Mach die Lampe an.', 'en')).toMatchObject({ language: 'de', skill: 'lamp' });
});

test('believes STT where the words mean something in both, and where nobody understands them', () => {
  for (const language of ['en', 'de']) {
    const { dialogue } = open('en', 'de');
    expect(dialogue.understand('Lamp', language)).toMatchObject({ skill: 'lamp', language });
    expect(dialogue.understand('Blabla blubb.', language)).toMatchObject({ skill: NOT_UNDERSTOOD, language });
  }
});

test('uses the first language, then the one that was spoken last, where nothing tells', () => {
  for (const first of ['en', 'de'] as const) {
    const { dialogue, say } = open(first, first === 'en' ? 'de' : 'en');
    expect(dialogue.understand('Lamp').language).toBe(first);
    say('Mach die Lampe an.');
    expect(dialogue.understand('Lamp').language).toBe('de');
    say('Switch the lamp on.');
    expect(dialogue.understand('Lamp').language).toBe('en');
  }
});

test('an answer in the other language is an answer, and the talk goes on as it began', () => {
  const { dialogue, lamp, say, askFirst } = open('en', 'de');
  askFirst('Mach die Lampe an.');
  expect(dialogue.asksYesOrNo).toBe(true);
  expect(lamp.isOn).toBe(false);
  expect(say('yes', 'en')).toMatchObject({ language: 'de', replyText: 'Die Lampe ist an.' });
  expect(lamp.isOn).toBe(true);
});

test('a question is forgotten when something else is said in the other language', () => {
  const { dialogue, lamp, say, askFirst } = open('de', 'en');
  askFirst('Mach die Lampe an.');
  say('Lamp', 'en');
  expect(dialogue.asks).toBe(false);
  say('Ja.', 'de');
  expect(lamp.isOn).toBe(false);
});

test('takes back in one language what was done in the other', () => {
  const { lamp, say } = open('en', 'de');
  say('Switch the lamp on.');
  say('Mach das rückgängig.', 'de');
  expect(lamp.isOn).toBe(false);
});

test('reads the commands of a language model in English and replies in the language that is spoken', () => {
  const { dialogue, lamp, say } = open('de');
  const { forTools } = dialogue;
  const plan = forTools.understand('switch the lamp on');
  expect(plan.replyText).toBe('Die Lampe ist an.');
  forTools.settle(forTools.readBack(plan));
  expect(dialogue.asksYesOrNo).toBe(true);
  say('Ja.');
  expect(lamp.isOn).toBe(true);
});

test('knows one language alone when one is spoken, whatever STT says', () => {
  expect(open('de').say('Mach die Lampe an.', 'en')).toMatchObject({ language: 'de', skill: 'lamp' });
  expect(open('en').dialogue.understand('Mach die Lampe an.', 'de')).toMatchObject({
    language: 'en',
    skill: NOT_UNDERSTOOD,
  });
});

test('tells of which skill a sentence is in any of the languages', () => {
  const { dialogue } = open('en', 'de');
  expect(dialogue.skillOf('Switch the lamp on')).toBe('lamp');
  expect(dialogue.skillOf('Mach die Lampe an')).toBe('lamp');
  expect(dialogue.skillOf('Blabla')).toBeUndefined();
});

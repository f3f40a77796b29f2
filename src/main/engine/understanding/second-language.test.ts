/** The words of another language are enough: the timers' meaning and effects are the same for German as for English. */
import { expect, test } from 'vitest';
import type { SkillContext } from '../skills/skill.ts';
import { germanTimerPatterns } from '../skills/timers/de/patterns.ts';
import { timersSkill } from '../skills/timers/timers.ts';
import { CompiledPatterns } from './intents/patterns.ts';
import { Reader } from './intents/reader.ts';
import { germanFrame } from './languages/de/frame.ts';
import { VALUE_GRAMMARS } from './languages/languages.ts';
import { makeFixedContext } from './testing/fixed-context.ts';

const MINUTE = 60_000;
const reader = new Reader(VALUE_GRAMMARS.de, new CompiledPatterns(germanFrame, [germanTimerPatterns]));

function effectsOf(text: string) {
  const context: SkillContext = {
    ...makeFixedContext(),
    language: 'en',
    lastReply: () => undefined,
    skillFor: () => undefined,
    perform: async () => undefined,
  };
  const [reading] = reader.read(text, { nowMs: 0 }).readings;
  return reading?.clauses.map(({ intent, slots, isNegated }) => ({
    intent,
    isNegated,
    effects: timersSkill.intents[intent]?.(slots, context)?.effects?.map(({ change, name, durationMs, deltaMs }) =>
      JSON.parse(JSON.stringify({ change, name, durationMs, deltaMs })),
    ),
  }));
}

const one = (intent: string, effect: object) => [{ intent, isNegated: false, effects: [effect] }];

test.each([
  ['Stelle einen Timer auf fünf Minuten.', one('timer.start', { change: 'added', durationMs: 5 * MINUTE })],
  [
    'Starte einen Pizza Timer für anderthalb Stunden.',
    one('timer.start', { change: 'added', name: 'Pizza', durationMs: 90 * MINUTE }),
  ],
  [
    'Kannst du bitte einen zehn Minuten Timer stellen?',
    one('timer.start', { change: 'added', durationMs: 10 * MINUTE }),
  ],
  ['Halte den Timer für Pasta an.', one('timer.pause', { change: 'paused', name: 'pasta', durationMs: 10 * MINUTE })],
  ['Den Pasta Timer abbrechen.', one('timer.cancel', { change: 'removed', name: 'pasta', durationMs: 10 * MINUTE })],
  [
    'Verlängere meinen Timer um zwei Minuten.',
    one('timer.increase', { change: 'changed', name: 'pasta', durationMs: 10 * MINUTE, deltaMs: 2 * MINUTE }),
  ],
  [
    'Timer um fünf Minuten verkürzen',
    one('timer.decrease', { change: 'changed', name: 'pasta', durationMs: 10 * MINUTE, deltaMs: -5 * MINUTE }),
  ],
])('%s', (text, expected) => {
  expect(effectsOf(text)).toEqual(expected);
});

test('two in one breath, a question and a correction are read as in English', () => {
  expect(effectsOf('Starte einen Timer für fünf Minuten und einen Eier Timer für drei Minuten')).toMatchObject([
    { effects: [{ durationMs: 5 * MINUTE }] },
    { effects: [{ durationMs: 3 * MINUTE, name: 'Eier' }] },
  ]);
  expect(effectsOf('Wie lange läuft der Pasta Timer noch?')).toMatchObject([{ intent: 'timer.status' }]);
  expect(effectsOf('Stelle einen Timer auf fünf, nein, zehn Minuten')).toMatchObject([
    { effects: [{ durationMs: 10 * MINUTE }] },
  ]);
});

test('a word that nothing explains is no command', () => {
  expect(effectsOf('Stelle den Timer in den Schrank')).toBeUndefined();
});

/** What German sentences have of their own: compounds, forms of verbs, negation behind the verb, and words between its parts. */
import { describe, expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import { makeFixedContext } from './testing/fixed-context.ts';

const MINUTE = 60_000;

function dialogueOf() {
  return new Dialogue(SKILLS, makeFixedContext(undefined, 'de'), 'de');
}

/** What a sentence would do, without what is the same for all. */
function effectsOf(sentence: string) {
  const { effects = [], asks } = dialogueOf().understand(sentence);
  if (asks) return 'asks';
  return effects.map(({ kind, change, name, durationMs, item, list }) =>
    JSON.parse(JSON.stringify({ kind, change, name, durationMs, item, list })),
  );
}

const timer = (minutes: number, name?: string) => [
  { kind: 'timer', change: 'added', durationMs: minutes * MINUTE, ...(name !== undefined && { name }) },
];
const item = (name: string) => [{ kind: 'list', change: 'added', item: name, list: 'Einkauf' }];

describe('compounds', () => {
  test.each([
    ['Stell einen Pizzatimer auf zehn Minuten', timer(10, 'Pizza')],
    ['Stell einen Pizza-Timer auf zehn Minuten', timer(10, 'Pizza')],
    ['Stell einen Pizza Timer auf zehn Minuten', timer(10, 'Pizza')],
    ['Stell einen Zehnminutentimer', timer(10)],
    ['Stell einen 10-Minuten-Timer', timer(10)],
    ['Viertelstundentimer', timer(15)],
    ['Setz Käse auf die Einkaufsliste', item('Käse')],
    ['Setz Käse auf die Einkaufs-Liste', item('Käse')],
    ['Setz Käse auf die Einkaufs Liste', item('Käse')],
  ])('“%s” is read as its parts and as the whole', (sentence, expected) => {
    expect(effectsOf(sentence)).toEqual(expected);
  });

  test('a name keeps the spelling that it has within the word', () => {
    expect(effectsOf('Erstelle eine Haushaltsliste')).toMatchObject([{ kind: 'list', list: 'Haushalt' }]);
  });
});

describe('forms of verbs and of addressing', () => {
  test.each([
    'Stell einen Timer auf fünf Minuten',
    'Stelle einen Timer auf fünf Minuten',
    'Stellen Sie einen Timer auf fünf Minuten',
    'Stellst du mir einen Timer auf fünf Minuten?',
    'Kannst du mir bitte mal einen Timer auf fünf Minuten stellen?',
    'Könnten Sie mir einen Timer auf fünf Minuten stellen?',
    'Einen Timer auf fünf Minuten stellen',
    'Ich hätte gern einen Timer auf fünf Minuten',
    'Ich möchte, dass du einen Timer auf fünf Minuten stellst',
    'Wärst du so nett, einen Timer auf fünf Minuten zu stellen?',
    'Hey Hark, stell doch bitte mal eben nen Timer auf fünf Minuten',
    'stell einen timer auf fuenf minuten',
    // As a keyboard or a file may write it, with the dots of the "ü" as a character of their own.
    'Stell einen Timer auf fu\u0308nf Minuten',
  ])('“%s”', (sentence) => {
    expect(effectsOf(sentence)).toEqual(timer(5));
  });

  test('a separable verb has its particle at the end, behind other words', () => {
    expect(effectsOf('Füge der Einkaufsliste bitte noch Brot hinzu')).toEqual(item('Brot'));
    expect(effectsOf('Wäre es möglich, Brot zur Einkaufsliste hinzuzufügen?')).toEqual(item('Brot'));
  });
});

test.each([
  'Stell keinen Timer',
  'Stell keinen Timer auf fünf Minuten',
  'Stopp den Timer nicht',
  'Den Timer nicht löschen',
  'Lösch bloß nicht den Timer',
  'Mach den Timer noch nicht aus',
  'Du sollst den Timer nicht löschen',
  'Du brauchst mir keinen Timer zu stellen',
  'Ich möchte nicht, dass du einen Timer stellst',
  'Kannst du bitte nicht den Timer löschen',
  'Setz Milch nicht auf die Einkaufsliste',
  'Setz nicht Käse auf die Einkaufsliste',
  'Setz keinen Käse auf die Einkaufsliste',
  'Streich die Milch nicht von der Einkaufsliste',
  'Stell einen Timer auf fünf Minuten, ach nein, vergiss es',
  'Stell einen Timer auf fünf Minuten, doch lieber nicht',
  'Stell den Timer in den Schrank',
])('“%s” does nothing', (sentence) => {
  expect(effectsOf(sentence)).toEqual([]);
});

test('what follows a command that is turned round is done', () => {
  expect(effectsOf('Stell keinen Timer und setz Brot auf die Einkaufsliste')).toEqual(item('Brot'));
});

test('a correction replaces the value before it', () => {
  expect(effectsOf('Stell einen Timer auf fünf, nein, zehn Minuten')).toEqual(timer(10));
  expect(effectsOf('Stell einen Timer auf fünf Minuten, ich meine zehn')).toEqual(timer(10));
});

test.each([
  ['Stell einen Timer auf', 'incomplete'],
  ['Stell einen Timer auf fünf', 'incomplete'],
  ['Setz Milch auf die', 'incomplete'],
  ['Stell einen Timer auf fünf Minuten', 'complete'],
  ['Was steht auf der Einkaufsliste', 'complete'],
])('“%s” is %s', (sentence, expected) => {
  expect(dialogueOf().understand(sentence).completeness).toBe(expected);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { germanDictation } from './de/spoken-marks.ts';
import { DictatedText } from './dictated-text.ts';
import { englishDictation } from './en/spoken-marks.ts';

const { beforeStop } = englishDictation;

function dictated(...pieces: string[]): string {
  const text = new DictatedText();
  for (const piece of pieces) text.add(piece);
  return text.text;
}

test.each([
  [['Hello, comma, this is a test.'], 'Hello, this is a test.'],
  [['Dear Anna comma new paragraph thank you for the letter full stop'], 'Dear Anna,\n\nThank you for the letter.'],
  [['Dear Anna, comma. New paragraph. Thank you.'], 'Dear Anna,\n\nThank you.'],
  [['Milk, new line, eggs, new line, bread.'], 'Milk\nEggs\nBread.'],
  [['I went home. New paragraph. The next day it rained.'], 'I went home.\n\nThe next day it rained.'],
  [['Are you coming? Question mark.'], 'Are you coming?'],
  [['Come here exclamation mark now'], 'Come here! Now'],
  [['He said, open quote. Hello. Close quote.'], 'He said, “Hello.”'],
  [['It costs 5 open bracket about close bracket dash dot dot dot'], 'It costs 5 (about) –…'],
  [['A well hyphen known fact'], 'A well-known fact'],
  [['Things to do colon sleep semicolon eat'], 'Things to do: sleep; eat'],
  [['Hello.', 'Comma. My name is Ada.'], 'Hello, my name is Ada.'],
  [['Hello.', 'Comma. I am Ada.'], 'Hello, I am Ada.'],
  [['The first.', 'The second.'], 'The first. The second.'],
])('%j is written as %j', (pieces, text) => {
  expect(dictated(...pieces)).toBe(text);
});

test.each([
  'It was a long period of time.',
  'We launched the new line of shoes.',
  'The colon is an organ.',
  'She wrote a new paragraph.',
  'He put a comma there.',
])('%s has no command in it', (sentence) => {
  expect(dictated(sentence)).toBe(sentence);
});

test('“scratch that” takes back what was said since the last pause', () => {
  expect(dictated('Keep this.', 'Not this scratch that but this.')).toBe('Keep this. But this.');
});

test('“scratch that” on its own takes back the piece before it, and again the one before that', () => {
  expect(dictated('One.', 'Two.', 'Scratch that.')).toBe('One.');
  expect(dictated('One.', 'Two.', 'Scratch that.', 'Strike that.', 'Three.')).toBe('Three.');
  expect(dictated('Scratch that.')).toBe('');
});

test('a preview changes nothing', () => {
  const text = new DictatedText();
  text.add('One.');
  expect(text.textWith('Scratch that.')).toBe('');
  expect(text.textWith('Two')).toBe('One. Two');
  expect(text.text).toBe('One.');
});

test('types no line break and no key that was not said, whatever STT writes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (pieces) => {
      const said = pieces.some((piece) => /new\s*(line|paragraph)/i.test(piece));
      fc.pre(!said);
      expect(dictated(...pieces)).not.toMatch(/\p{Cc}/u);
    }),
  );
  expect(dictated('one\ntwo\tthree\u001b[A\u0008')).toBe('One two three [A');
});

test.each([
  ['Stop dictation.', ''],
  ['Please stop dictating now', ''],
  ['See you tomorrow. Stop dictation.', 'See you tomorrow.'],
  ['See you tomorrow, end the dictation!', 'See you tomorrow'],
  ['I must stop dictating.', undefined],
  ['Stop dictation is what he said.', undefined],
  ['Hello.', undefined],
])('of %j, %j is dictated before the end', (said, before) => {
  expect(beforeStop(said)).toBe(before);
});

function dictatedInGerman(...pieces: string[]): string {
  const text = new DictatedText();
  for (const piece of pieces) text.add(piece, 'de');
  return text.text;
}

test.each([
  [['Liebe Anna Komma neuer Absatz vielen Dank für den Brief Punkt'], 'Liebe Anna,\n\nVielen Dank für den Brief.'],
  [['Milch, neue Zeile, Eier, neue Zeile, Brot.'], 'Milch\nEier\nBrot.'],
  [['Kommst du? Fragezeichen.'], 'Kommst du?'],
  [['Er sagte Doppelpunkt Anführungszeichen auf. Hallo. Anführungszeichen zu.'], 'Er sagte: „Hallo.“'],
  [['Es kostet 5 Klammer auf etwa Klammer zu'], 'Es kostet 5 (etwa)'],
  [['Hallo.', 'Komma. Die Sonne scheint.'], 'Hallo, die Sonne scheint.'],
  [['Wir brauchen Brot.', 'Komma. Butter und Käse.'], 'Wir brauchen Brot, Butter und Käse.'],
  [['Eins.', 'Zwei.', 'Streich das.'], 'Eins.'],
  [['Ich brauche Brot Komma zwei Eier und Milch.'], 'Ich brauche Brot, zwei Eier und Milch.'],
  [['Ja Schrägstrich nein.'], 'Ja/nein.'],
  [['Er rief Doppelpunkt Gänsefüßchen unten. Halt. Gänsefüßchen oben.'], 'Er rief: „Halt.“'],
])('German: %j is written as %j', (pieces, text) => {
  expect(dictatedInGerman(...pieces)).toBe(text);
});

test.each([
  'Das ist ein wichtiger Punkt.',
  'Wir treffen uns um Punkt acht.',
  'Er setzte das Komma falsch.',
  'Es sind drei Komma fünf Meter.',
])('German: %s has no command in it', (sentence) => {
  expect(dictatedInGerman(sentence)).toBe(sentence);
});

test('stops at German words for it, and not where they are dictated', () => {
  const { beforeStop: beforeGermanStop } = germanDictation;
  expect(beforeGermanStop('Diktat beenden.')).toBe('');
  expect(beforeGermanStop('Beende bitte das Diktat.')).toBe('');
  expect(beforeGermanStop('Viele Grüße, Diktat Ende.')).toBe('Viele Grüße');
  expect(beforeGermanStop('Bis morgen. Schalte das Diktat aus.')).toBe('Bis morgen.');
  expect(beforeGermanStop('Ende des Diktats.')).toBe('');
  expect(beforeGermanStop('Ich möchte das Diktat beenden.')).toBeUndefined();
  expect(beforeGermanStop('Das Diktat war schwer.')).toBeUndefined();
});

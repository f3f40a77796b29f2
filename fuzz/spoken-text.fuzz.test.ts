/** What is said for any text: no exception, no digit, nothing twice, and in time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceStream } from '../src/main/engine/speech/tts/text/sentence-stream.ts';
import { splitSentences } from '../src/main/engine/speech/tts/text/sentences.ts';
import { SPOKEN_LANGUAGES } from '../src/main/engine/speech/tts/text/spoken/language.ts';
import { spokenSentences } from '../src/main/engine/speech/tts/text/spoken/spoken-sentences.ts';
import { spokenText } from '../src/main/engine/speech/tts/text/spoken/spoken-text.ts';
import { anyText, runs } from './cases.ts';

/** CPU time for 5,000 characters: many times what any machine needs, and far less than work that grows with the square of a text. */
const MAX_CPU_MS = 500;
const MAX_LENGTH = 5000;
/** Pieces of which written texts are made; the odd ones are where a rule begins or ends. */
const PIECES = [
  ...'0 1 2 12 100 1980 2026 13,000 1.5 1/2 3:05 10:30 $5 €2.50 £1 5% −5 °C km m² kg × + - – = ( ) [ ] | # * ** _ ` ``` ~ < > & @ / \\ . , ; : ! ? … \' " “ ”'.split(
    ' ',
  ),
  ...'Dr. St. No. Jan. e.g. z. B. a.m. J. K. XIV Uhr Mai der am the NASA USA a.b@c.de www.x.org http://x.y/?z=1 1st 3. Q3 ½ ² 🙂 1️⃣ ß 東京。 \n'.split(
    ' ',
  ),
  '\n- ',
  '\n1. ',
  '\n| a | b |\n',
  '[a](http://b.c)',
  '```\nx\n```',
];
const language = fc.constantFrom(...SPOKEN_LANGUAGES);
const pieces = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ')), { maxLength: 60 });
const written = fc.oneof(
  anyText,
  pieces.map((parts) => parts.flat().join('')),
  // A piece again and again.
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('').repeat(MAX_LENGTH).slice(0, MAX_LENGTH)),
);

test('says any text without digits, signs and controls, in time', () => {
  for (const id of SPOKEN_LANGUAGES) spokenText('1 a $', id);
  fc.assert(
    fc.property(written, language, (text, id) => {
      const input = text.slice(0, MAX_LENGTH);
      spokenText(input, id);
      const before = process.cpuUsage();
      const spoken = [spokenText(input, id), ...spokenSentences(input, { language: id })];
      const { user, system } = process.cpuUsage(before);
      for (const sentence of spoken) expect(sentence).not.toMatch(/[\p{Nd}\p{Cc}\p{Cs}#*_`|<>=[\]{}]/u);
      // Both ways to say it.
      expect((user + system) / 1000).toBeLessThan(2 * MAX_CPU_MS);
    }),
    runs,
  );
});

test('says each word once', () => {
  fc.assert(
    fc.property(pieces, language, (parts, id) => {
      const names = parts.map(
        (_, index) => `zorb${'aeiou'[index % 5]}${'lmnr'[index % 4]}${'aeiou'[Math.floor(index / 5) % 5]}x`,
      );
      const marks = parts
        .filter(([piece]) => !/[`[<@/\\]|http|www/.test(piece))
        .map(([piece, space], index) => ({ text: `${piece}${space} ${names[index]} `, name: names[index] ?? '' }));
      const spoken = spokenSentences(marks.map(({ text }) => text).join(''), { language: id }).join(' ');
      for (const name of new Set(marks.map((mark) => mark.name))) {
        const times = marks.filter((mark) => mark.name === name).length;
        expect(spoken.split(name).length - 1, name).toBe(times);
      }
    }),
    runs,
  );
});

test('cuts a text the same way however it comes', async () => {
  await fc.assert(
    fc.asyncProperty(written, fc.integer({ min: 1, max: 40 }), async (text, length) => {
      async function* parts() {
        for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
      }
      const sentences: string[] = [];
      for await (const sentence of sentenceStream(parts())) sentences.push(sentence);
      expect(sentences).toEqual(splitSentences(text));
    }),
    runs,
  );
});

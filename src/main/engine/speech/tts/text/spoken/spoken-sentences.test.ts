import { expect, test } from 'vitest';
import { spokenSentences } from './spoken-sentences.ts';

test('says each sentence in its language, or in that of the one before it', () => {
  expect(spokenSentences('Es ist der 3. Mai. 5 km. The sum is 5.')).toEqual([
    'Es ist der dritte Mai.',
    'fünf Kilometer.',
    'The sum is five.',
  ]);
});

test('leaves the numbers of other languages to the voice', () => {
  expect(spokenSentences('**Il est 5 heures** et la nuit est belle 🙂.')).toEqual([
    'Il est 5 heures et la nuit est belle.',
  ]);
});

test('leaves out sentences without a word', () => {
  expect(spokenSentences('Hello. 🙂 … | --- |\n\n---\n')).toEqual(['Hello.']);
});

test('leaves out what goes on in a word that is too long to be one', () => {
  const word = 'abcdefghij'.repeat(200);
  expect(spokenSentences(`Say ${word} now. Then stop.`)).toEqual([`Say ${word.slice(0, 80)}`, 'now.', 'Then stop.']);
  expect(spokenSentences('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft')).toEqual([
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  ]);
  expect(spokenSentences('晴'.repeat(100))).toEqual(['晴'.repeat(100)]);
});

test('says what is spoken already as it is', () => {
  const spoken = spokenSentences('On Jan. 3 at 3:05 PM Dr. Smith paid $20.50 for 5 km; see test.com.').join(' ');
  expect(spokenSentences(spoken).join(' ')).toBe(spoken);
});

test('starts in the language of the question, until a sentence is clearly of another', () => {
  expect(spokenSentences('5 km. 3 kg.', { startsIn: 'de' })).toEqual(['fünf Kilometer.', 'drei Kilogramm.']);
  expect(spokenSentences('5 km. The sum is 5.', { startsIn: 'de' })).toEqual(['fünf Kilometer.', 'The sum is five.']);
});

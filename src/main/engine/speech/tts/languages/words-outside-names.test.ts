import { expect, test } from 'vitest';
import { wordsOutsideNames } from './words-outside-names.ts';

test.each([
  ['Las Vegas 40°C, El Paso 38°C', []],
  ['We fly to Rio de Janeiro with Ursula von der Leyen', ['we', 'fly', 'to', 'with']],
  ['Die Sonne scheint um 8 Uhr', ['die', 'scheint', 'um', 'uhr']],
  ["Yes, I'm at me@example.com or rendez-vous", ['yes', "i'm", 'at', 'or']],
])('finds the words of %j', (sentence, words) => expect([...wordsOutsideNames(sentence)]).toEqual(words));

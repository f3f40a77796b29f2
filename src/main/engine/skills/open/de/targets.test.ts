import { expect, test } from 'vitest';
import { GERMAN_SEARCHED, germanWrittenTarget } from './targets.ts';

test.each([
  ['youtube punkt com', 'youtube.com'],
  ['Den Rechner', 'rechner'],
  ['Beispiel Punkt de', 'beispiel.de'],
  ['Standpunkt', 'standpunkt'],
])('%s is written %s', (spoken, written) => expect(germanWrittenTarget(spoken)).toBe(written));

test.each(['wie hoch der Eiffelturm ist', 'Pizza in der Nähe', 'Wandern im Harz'])('“google %s” is a search', (words) =>
  expect(GERMAN_SEARCHED.test(words)).toBe(true),
);
test.each(['hat angerufen', 'Maps', 'ist eine Firma', 'Aktie'])('“Google %s” is none', (words) =>
  expect(GERMAN_SEARCHED.test(words)).toBe(false),
);

import { expect, test } from 'vitest';
import { isPhantom } from './phantom.ts';

test.each([
  'Untertitel der Amara.org-Community',
  'Untertitel im Auftrag des ZDF für funk, 2017',
  'Untertitelung aufgrund der Amara.org-Community',
  'Untertitelung. BR 2018',
  'Untertitel von Stephanie Geiges',
  'SWR 2021',
  'Copyright WDR 2021',
  'Vielen Dank fürs Zuschauen!',
  'Vielen Dank für Ihre Aufmerksamkeit.',
  'Bis zum nächsten Mal.',
  'Das war’s für heute.',
])('“%s” is what STT writes for silence', (text) => {
  expect(isPhantom(text, 1000)).toBe(true);
});

test('what people say too is a phantom only where it took long', () => {
  expect(isPhantom('Vielen Dank.', 4000)).toBe(true);
  expect(isPhantom('Vielen Dank.', 900)).toBe(false);
});

test.each(['Ja.', 'Danke für den Tipp.', 'Wie spät ist es?', 'Schalte die Untertitel ein.', 'Bis morgen.'])(
  '“%s” is speech',
  (text) => {
    expect(isPhantom(text, 1000)).toBe(false);
  },
);

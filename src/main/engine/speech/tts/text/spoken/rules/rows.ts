import type { SpeechLanguage } from '../language.ts';
import type { Rule } from '../scan.ts';

/** No number, date or address is that long: it is a row of them, and no other rule need look at each of its places. */
export function rowRules({ cardinal }: SpeechLanguage): Rule[] {
  return [
    {
      starts: ['digit'],
      pattern: /\d[\d.,:/-]{100,1000}/uy,
      say: ([row]) => (row.match(/\d{1,6}/g) ?? []).map((digits) => cardinal(digits)).join(', '),
    },
  ];
}

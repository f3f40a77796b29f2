import { rule, type ValueRule, words } from '../value-grammar.ts';

const scale = words('stufe', 'lautstärke', 'wert', 'pegel', 'helligkeit');

/** Ends of a scale as shares of the whole. The lowest is what can just be heard or seen: nothing is said as "aus". */
const ENDS: readonly (readonly [number, string, string])[] = [
  [
    100,
    'maximum maximal',
    'maximale maximalen maximaler höchste höchsten höchster volle vollen voller lauteste lautesten größte größten',
  ],
  [50, 'halb', 'halbe halben halber mittlere mittleren mittlerer'],
  [
    1,
    'minimum minimal',
    'minimale minimalen minimaler niedrigste niedrigsten niedrigster leiseste leisesten kleinste kleinsten geringste geringsten',
  ],
];

export const levelRules: readonly ValueRule[] = ENDS.flatMap(([percent, alone, before]) => [
  rule('percent', [words(...alone.split(' '))], () => percent),
  rule('percent', [words(...before.split(' ')), scale], () => percent),
]);

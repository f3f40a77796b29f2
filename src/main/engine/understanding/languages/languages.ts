import type { Grammar } from '../grammar/chart.ts';
import type { ValueContext } from '../time/time-value.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import type { Values } from './value-grammar.ts';

/** The languages whose values are understood, by their BCP 47 tag. */
export const VALUE_GRAMMARS = { en: english, de: german } as const satisfies Record<
  string,
  Grammar<Values, ValueContext>
>;

export type ValueLanguage = keyof typeof VALUE_GRAMMARS;

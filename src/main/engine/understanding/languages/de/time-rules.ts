import type { ValueRule } from '../value-grammar.ts';
import { clockRules } from './clock-rules.ts';
import { cycleRules } from './cycle-rules.ts';
import { dayRules } from './day-rules.ts';
import { intervalRules } from './interval-rules.ts';
import { joinRules } from './join-rules.ts';
import { partRules } from './part-of-day-rules.ts';
import { relativeRules } from './relative-rules.ts';

export const timeRules: readonly ValueRule[] = [
  ...clockRules,
  ...partRules,
  ...dayRules,
  ...cycleRules,
  ...relativeRules,
  ...intervalRules,
  ...joinRules,
];

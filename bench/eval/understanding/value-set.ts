import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ValueLanguage } from '../../../src/main/engine/understanding/languages/value-languages.ts';
import { type ReadValue, readValue } from '../../../src/main/engine/understanding/read-value.ts';
import { GRAIN_MS, GRAINS } from '../../../src/main/engine/understanding/time/calendar.ts';
import { LEFT_OUT } from './left-out.ts';

const timeRow = z.object({
  text: z.string(),
  /** When it is said, by the clock there. */
  at: z.string(),
  utcOffset: z.string().regex(/^[+-]\d\d:\d\d$/),
  value: z.string(),
  until: z.string().optional(),
});
const durationRow = z.object({ text: z.string(), value: z.number(), unit: z.enum(GRAINS) });

interface ValueFigures {
  right: number;
  /** No value, because some words were not understood. */
  notUnderstood: number;
  wrong: number;
  /** Texts that are left out of the share (`left-out.ts`); none of them is read right. */
  leftOut: number;
  /** Right, of those that are not left out. */
  share: number;
}

export interface ValueSetResult {
  figures: ValueFigures;
  /** Texts that were not right, each with what was read. */
  failures: { text: string; expected: string; read: string }[];
}

/**
 * Reads every text of a set of times or durations, one JSON object a line.
 * @throws ZodError when a line does not fit
 */
export function evaluateValueSet(file: string, kind: 'time' | 'duration', language: ValueLanguage): ValueSetResult {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const figures: ValueFigures = { right: 0, notUnderstood: 0, wrong: 0, leftOut: 0, share: 0 };
  const failures: ValueSetResult['failures'] = [];
  for (const row of rows) {
    const { text, expected, read } = kind === 'time' ? readTime(row, language) : readDuration(row, language);
    const got = shown(read);
    if (got === expected) figures.right++;
    else if (read.value === null) figures.notUnderstood++;
    else figures.wrong++;
    if (got !== expected && LEFT_OUT.has(text)) figures.leftOut++;
    if (got !== expected) failures.push({ text, expected, read: got });
  }
  figures.share = Math.round((1000 * figures.right) / (rows.length - figures.leftOut)) / 1000;
  return { figures, failures };
}

function readTime(row: unknown, language: ValueLanguage) {
  const { text, at, utcOffset, value, until } = timeRow.parse(row);
  const read = readValue('time', text, {
    language,
    nowMs: Date.parse(`${at}Z`),
    utcOffsetMinutes: minutesOf(utcOffset),
  });
  const { until: _, ...instant } = read;
  return { text, expected: shown({ value, ...(until ? { until } : {}) }), read: until ? read : instant };
}

function readDuration(row: unknown, language: ValueLanguage) {
  const { text, value, unit } = durationRow.parse(row);
  const read = readValue('duration', text, { language, nowMs: 0, utcOffsetMinutes: 0 });
  return { text, expected: String(value * GRAIN_MS[unit]), read };
}

const shown = ({ value, until }: Pick<ReadValue, 'value' | 'until'>) =>
  [value, until].filter((part) => part !== undefined).join(' to ');

function minutesOf(utcOffset: string): number {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number);
  return (utcOffset.startsWith('-') ? -1 : 1) * (60 * hours + minutes);
}

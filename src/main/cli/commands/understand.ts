import type { ValueLanguage } from '../../engine/understanding/languages/languages.ts';
import { readValue, type ValueKind } from '../../engine/understanding/read-value.ts';
import { wallTimeOf } from '../../engine/understanding/time/calendar.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printJson } from '../output.ts';

export interface UnderstandOptions {
  value: ValueKind;
  /** When it is said, by the clock of `zone`; now without one. */
  at?: Date;
  language: ValueLanguage;
}

/** `hark understand --value`: how a text is read that is a single value. Nothing is done. */
export function understandValue(text: string, { value: kind, at = new Date(), language }: UnderstandOptions): ExitCode {
  const read = readValue(kind, text, {
    language,
    nowMs: wallTimeOf(at),
    utcOffsetMinutes: -at.getTimezoneOffset(),
  });
  printJson({ text, ...read });
  return EXIT.ok;
}

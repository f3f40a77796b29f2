import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import type { ValueLanguage } from '../../engine/understanding/languages/value-languages.ts';
import { readValue } from '../../engine/understanding/read-value.ts';
import { type UnderstandingReport, understandingReport } from '../../engine/understanding/report.ts';
import { saidStateSchema } from '../../engine/understanding/said-state.ts';
import { wallTimeOf } from '../../engine/understanding/time/calendar.ts';
import type { ValueKind } from '../../engine/understanding/value-kinds.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { readTextFile } from '../text-file.ts';

export interface UnderstandOptions {
  /** Reads a value of that kind instead of a sentence. */
  value?: ValueKind;
  /** When it is said, by the clock of `zone`; now without one. */
  at?: Date;
  language: ValueLanguage;
  /** A file with what is there: timers, alarms, reminders, lists. */
  state?: string;
  /** A file with sentences, each with its own state. */
  batch?: string;
  json?: boolean;
}

const rowSchema = z.strictObject({
  text: z.string(),
  at: z.iso
    .datetime({ local: true })
    .or(z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))
    .optional(),
  zone: z.string().optional(),
  state: saidStateSchema.optional(),
});

/**
 * `hark understand`: how a text is read. Nothing is done.
 * @throws HarkError TEXT_FILE_INVALID for a file that does not fit
 */
export function understand(text: string | undefined, options: UnderstandOptions): ExitCode {
  const { value, at = new Date(), language, state, batch, json } = options;
  if (batch !== undefined) return understandBatch(batch, language);
  if (text === undefined)
    throw new HarkError('TEXT_FILE_INVALID', 'Say what to understand, or name a file with --batch.');
  if (value !== undefined) {
    const read = readValue(value, text, { language, nowMs: wallTimeOf(at), utcOffsetMinutes: -at.getTimezoneOffset() });
    printJson({ text, ...read });
    return EXIT.ok;
  }
  const report = understandingReport(
    text,
    at,
    state === undefined ? {} : parsed(saidStateSchema, readTextFile(state), state),
    language,
  );
  if (json) printJson(report);
  else for (const line of shownReport(report)) print(line);
  return EXIT.ok;
}

/** A line out for a line in, each read as if nothing had been said before. */
function understandBatch(file: string, language: ValueLanguage): ExitCode {
  const zone = process.env.TZ;
  const lines = readTextFile(file).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = parsed(rowSchema, line, `${file}:${index + 1}`);
    inZone(row.zone ?? zone);
    printJson(understandingReport(row.text, row.at === undefined ? new Date() : new Date(row.at), row.state, language));
  }
  inZone(zone);
  return EXIT.ok;
}

/** @param zone undefined for the machine's own */
function inZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

function parsed<Schema extends z.ZodType>(schema: Schema, text: string, where: string): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new HarkError('TEXT_FILE_INVALID', `${where} is not JSON`, { cause: error });
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new HarkError('TEXT_FILE_INVALID', `${where}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function shownReport({
  understood,
  intents,
  effects,
  reply,
  asks,
  asksService,
  unexplained,
  computeMs,
}: UnderstandingReport): string[] {
  const shown = (value: object) =>
    Object.entries(value)
      .map(([key, one]) => `${key}: ${typeof one === 'string' ? one : JSON.stringify(one)}`)
      .join(', ');
  return [
    understood ? 'Understood' : 'Not understood',
    ...intents.map(
      ({ intent, slots }) => `  reads as  ${intent}${Object.keys(slots).length > 0 ? `  ${shown(slots)}` : ''}`,
    ),
    ...effects.map(({ kind, change, ...rest }) => `  would     ${kind} ${change}  ${shown(rest)}`),
    ...(unexplained.length > 0 ? [`  unclear   ${unexplained.join(' ')}`] : []),
    ...(asksService === undefined ? [] : [`  would ask ${asksService}`]),
    `  ${asks ? 'asks    ' : 'says    '}  ${reply}`,
    `  took      ${computeMs.toFixed(1)} ms`,
  ];
}

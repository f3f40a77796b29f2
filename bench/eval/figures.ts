import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const hearingSchema = z.object({
  wakeRecallPercent: z.record(z.string(), z.number()),
  falseWakesPerHour: z.object({ talk: z.number(), noise: z.number(), 'own-voice': z.number() }),
  commandWerPercent: z.number(),
  cutOffPercent: z.object({ commands: z.number(), paused: z.number() }),
  endOfTurnMs: z.object({ p50: z.number(), p95: z.number() }),
});

const figuresSchema = z.object({
  /** Results of `npm run test:long` and of `npm run eval`. */
  short: hearingSchema,
  whole: hearingSchema,
  /** Of sentences with a pause where it is hardest: the share that is cut off (`npm run eval -- cut-offs`). */
  pausesCutOffPercent: z.number(),
});

export type CommittedFigures = z.infer<typeof figuresSchema>;

const FILE = join(import.meta.dirname, 'figures.json');

/** The last accepted results. */
export function readFigures(): CommittedFigures {
  return figuresSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

export function writeFigures(figures: CommittedFigures): void {
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
}

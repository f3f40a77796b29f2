import { z } from 'zod';
import { EXECUTION_PROVIDERS } from '../../../shared/settings/execution-providers.ts';

/** A driver that hangs is one that does not work. */
export const PROBE_TIMEOUT_MS = 120_000;

/** What a probe is to run: its argument, as JSON. */
export const probeTaskSchema = z.strictObject({
  /** The id of an STT model, or a voice as `tts.voice` names it. */
  model: z.string(),
  provider: z.enum(EXECUTION_PROVIDERS),
  threads: z.number().int().positive(),
});

export type ProbeTask = z.infer<typeof probeTaskSchema>;

/** What a probe writes, as one line of JSON, before it ends. */
const probeOutputSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('ran'),
    /** Of a sentence; the median. */
    computeMs: z.number().positive(),
    /** What STT heard, or how much a voice said in milliseconds: to be the same on any provider. */
    result: z.string(),
  }),
  z.strictObject({ outcome: z.literal('failed'), reason: z.string() }),
]);

export type ProbeOutput = z.infer<typeof probeOutputSchema>;

/**
 * Parses a probe's output, even between messages of a driver.
 * @param ending how its process ended, reported when it wrote nothing
 */
export function parseProbeOutput(written: string, ending: string): ProbeOutput {
  try {
    return probeOutputSchema.parse(JSON.parse(written.trim().split('\n').at(-1) ?? ''));
  } catch {
    return { outcome: 'failed', reason: `its process ended without a word: ${ending}` };
  }
}

/** What the probes of one model found. */
export const probeFindingSchema = z.strictObject({
  provider: z.enum(EXECUTION_PROVIDERS),
  verdict: z.enum(['works', 'failed', 'differs']),
  /** Absent of one that failed. */
  computeMs: z.number().positive().optional(),
  /** Why not. */
  reason: z.string().optional(),
});

export type ProbeFinding = z.infer<typeof probeFindingSchema>;

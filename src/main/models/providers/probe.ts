import { z } from 'zod';
import { EXECUTION_PROVIDERS } from '../../../shared/settings/execution-providers.ts';

/** A driver that hangs counts as not working. */
export const PROBE_TIMEOUT_MS = 120_000;

/** The argument of a probe, as JSON. */
export const probeTaskSchema = z.strictObject({
  /** Id of an STT model, or a voice name as in `tts.voice`. */
  model: z.string(),
  provider: z.enum(EXECUTION_PROVIDERS),
  threads: z.number().int().positive(),
});

export type ProbeTask = z.infer<typeof probeTaskSchema>;

/** The last line of a probe's output, as JSON. */
const probeOutputSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('ran'),
    /** Median time for one sentence. */
    computeMs: z.number().positive(),
    /** The transcript; must be the same on every provider. */
    result: z.string(),
  }),
  z.strictObject({ outcome: z.literal('failed'), reason: z.string() }),
]);

export type ProbeOutput = z.infer<typeof probeOutputSchema>;

/**
 * Parses the output of a probe, which may include messages of a driver.
 * @param ending how the process ended, for the error message
 */
export function parseProbeOutput(written: string, ending: string): ProbeOutput {
  try {
    return probeOutputSchema.parse(JSON.parse(written.trim().split('\n').at(-1) ?? ''));
  } catch {
    return { outcome: 'failed', reason: `its process ended without a word: ${ending}` };
  }
}

/** The result of probing one model on one provider. */
export const probeFindingSchema = z.strictObject({
  provider: z.enum(EXECUTION_PROVIDERS),
  verdict: z.enum(['works', 'failed', 'differs']),
  /** Absent if the probe failed. */
  computeMs: z.number().positive().optional(),
  /** Why the provider is not used. */
  reason: z.string().optional(),
});

export type ProbeFinding = z.infer<typeof probeFindingSchema>;

import { z } from 'zod';
import { VOICE_NAME } from '../settings/voices.ts';

/** Of a question that was typed, came by a link, or from another program; characters. */
export const LONGEST_QUESTION = 500;

export const engineCommandSchema = z.discriminatedUnion('type', [
  /** Listen now, as if the wake word had been said. */
  z.object({ type: z.literal('talk') }),
  /** The key that began the listening is held: silence does not end it. */
  z.object({ type: z.literal('hold') }),
  /** The key is let go: what was said is whole. */
  z.object({ type: z.literal('release') }),
  /** Stop listening, thinking, speaking and ringing. */
  z.object({ type: z.literal('cancel') }),
  /** A question that was typed. */
  z.object({ type: z.literal('ask'), text: z.string().trim().min(1).max(LONGEST_QUESTION) }),
  /** Take a timer, an alarm or a reminder off the agenda. */
  z.object({ type: z.literal('cancel-item'), itemId: z.string() }),
  /** Report `figures` once, for the performance panel. */
  z.object({ type: z.literal('report-figures') }),
  /** Report `voices` once, for the settings. */
  z.object({ type: z.literal('report-voices') }),
  /** Say a sentence in a voice that may be chosen. */
  z.object({
    type: z.literal('try-voice'),
    voice: z.string().regex(VOICE_NAME),
    speed: z.number().min(0.5).max(2),
    pitch: z.number().min(0.5).max(2),
  }),
  /** Say a sentence of the system's own, such as that it has recovered. */
  z.object({ type: z.literal('announce'), text: z.string().min(1).max(500) }),
]);

/** What a person or main asks of the engine. */
export type EngineCommand = z.infer<typeof engineCommandSchema>;

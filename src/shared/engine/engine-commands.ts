import { z } from 'zod';
import { VOICE_NAME } from '../settings/voices.ts';

/** Of a question that was typed or came from a link or another program, characters. */
export const MAX_QUESTION_CHARACTERS = 500;

export const engineCommandSchema = z.discriminatedUnion('type', [
  /** Listen now, without the wake word. */
  z.object({ type: z.literal('push-to-talk') }),
  /** The push-to-talk key is held down: silence does not end the question. */
  z.object({ type: z.literal('hold') }),
  /** The key is let go: the question is complete. */
  z.object({ type: z.literal('release') }),
  /** Stop listening, thinking, speaking and ringing. */
  z.object({ type: z.literal('cancel') }),
  /** A question that was typed. */
  z.object({ type: z.literal('ask'), text: z.string().trim().min(1).max(MAX_QUESTION_CHARACTERS) }),
  /** Remove a timer, an alarm or a reminder from the agenda. */
  z.object({ type: z.literal('cancel-item'), itemId: z.string() }),
  /** Report `figures` once, for the performance panel. */
  z.object({ type: z.literal('report-figures') }),
  /** Report `voices` once, for the settings. */
  z.object({ type: z.literal('report-voices') }),
  /** Say a sample sentence in a voice that the user may choose. */
  z.object({
    type: z.literal('try-voice'),
    voice: z.string().regex(VOICE_NAME),
    speed: z.number().min(0.5).max(2),
    pitch: z.number().min(0.5).max(2),
  }),
  /** Say a sentence of Hark's own, such as that it has recovered. */
  z.object({ type: z.literal('announce'), text: z.string().min(1).max(500) }),
]);

/** What the user or the main process asks the engine to do. */
export type EngineCommand = z.infer<typeof engineCommandSchema>;

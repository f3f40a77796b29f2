import { z } from 'zod';
import { errorCodeSchema } from '../errors.ts';
import { WAKE_WORD } from '../settings/wake-words.ts';

export const MODEL_JOBS = ['vad', 'wake', 'stt', 'tts'] as const;

/** How fast a model is on this machine; the median of several runs. */
export const modelSpeedSchema = z.object({
  /** To work on `inputMs` of audio, or to speak a sentence of that length. */
  computeMs: z.number().positive(),
  inputMs: z.number().positive(),
});

export type ModelSpeed = z.infer<typeof modelSpeedSchema>;

const modelStateSchema = z.discriminatedUnion('kind', [
  /** It came with Hark and stays. */
  z.object({ kind: z.literal('built-in') }),
  /** It was fetched or added, and can be removed. */
  z.object({ kind: z.literal('installed') }),
  z.object({ kind: z.literal('available') }),
  /** `totalBytes` 0 until the server has said it. */
  z.object({ kind: z.literal('fetching'), receivedBytes: z.number(), totalBytes: z.number() }),
  z.object({ kind: z.literal('paused'), receivedBytes: z.number(), totalBytes: z.number() }),
]);

export type ModelState = z.infer<typeof modelStateSchema>;

export const listedModelSchema = z.object({
  /** Of the manifest; `wake-word:…` or `neural:…` for what the user added. */
  id: z.string(),
  name: z.string(),
  job: z.enum(MODEL_JOBS),
  /** Null for what the user added: Hark does not know it. */
  licence: z.string().nullable(),
  licenceNote: z.string().optional(),
  source: z.string().optional(),
  state: modelStateSchema,
  /** On this disk; of one that is not installed, what it would take. */
  diskBytes: z.number(),
  /** What a download takes. */
  downloadBytes: z.number().optional(),
  /** The words it listens for. */
  wakeWords: z.array(z.string()),
  speed: modelSpeedSchema.optional(),
  /** Why the last work on it failed. */
  problem: z.object({ code: errorCodeSchema, message: z.string() }).optional(),
});

/** A model as the models view shows it. */
export type ListedModel = z.infer<typeof listedModelSchema>;

/** Whether it is on this disk, whole. */
export function isThere({ state }: Pick<ListedModel, 'state'>): boolean {
  return state.kind === 'built-in' || state.kind === 'installed';
}

/** What the ids of added models begin with; the word, or the voice's folder, follows. */
export const WAKE_WORD_ID = 'wake-word:';
export const VOICE_ID = 'neural:';

const id = z.string().min(1).max(200);

export const modelsRequestSchema = z.discriminatedUnion('kind', [
  /** Begins a download, or goes on with one that was paused. */
  z.object({ kind: z.literal('fetch'), id }),
  z.object({ kind: z.literal('pause'), id }),
  /** Also throws away a download that was paused. */
  z.object({ kind: z.literal('remove'), id }),
  /** Asks for the file of a model in openWakeWord's format, and listens for that word. */
  z.object({ kind: z.literal('add-wake-word'), word: z.string().regex(WAKE_WORD) }),
  /** Asks for the file of a voice in Piper's or Kokoro's format. */
  z.object({ kind: z.literal('add-voice') }),
  /** Measures every model that is installed. */
  z.object({ kind: z.literal('measure') }),
]);

export type ModelsRequest = z.infer<typeof modelsRequestSchema>;

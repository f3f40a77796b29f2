import { z } from 'zod';
import { errorCodeSchema } from '../errors.ts';
import { WAKE_WORD } from '../settings/wake-words.ts';

export const MODEL_JOBS = ['vad', 'wake', 'stt', 'tts', 'llm'] as const;

/** Speed of a model on this machine: the median of several runs, or one answer of a language model. */
export const modelSpeedSchema = z.union([
  z.object({
    /** Computing time for `inputMs` of audio input or output. */
    computeMs: z.number().positive(),
    inputMs: z.number().positive(),
  }),
  z.object({
    tokensPerSecond: z.number().positive(),
    /** From the question to the end of the first sentence. */
    firstSentenceMs: z.number().positive(),
  }),
]);

export type ModelSpeed = z.infer<typeof modelSpeedSchema>;
export type LanguageModelSpeed = Extract<ModelSpeed, { tokensPerSecond: number }>;

const modelStateSchema = z.discriminatedUnion('type', [
  /** Part of Hark; cannot be removed. */
  z.object({ type: z.literal('built-in') }),
  /** Downloaded or added; can be removed. */
  z.object({ type: z.literal('installed') }),
  z.object({ type: z.literal('available') }),
  /** `totalBytes` is 0 until the server sends it. */
  z.object({ type: z.literal('fetching'), receivedBytes: z.number(), totalBytes: z.number() }),
  z.object({ type: z.literal('paused'), receivedBytes: z.number(), totalBytes: z.number() }),
]);

export type ModelState = z.infer<typeof modelStateSchema>;

export const listedModelSchema = z.object({
  /** Id in the manifest; `wake-word:…` or `neural:…` for a model that the user added. */
  id: z.string(),
  name: z.string(),
  job: z.enum(MODEL_JOBS),
  /** Null for a model that the user added, because its licence is unknown. */
  licence: z.string().nullable(),
  licenceNote: z.string().optional(),
  /** What it was trained from, with its licence. */
  derivedFrom: z.string().optional(),
  note: z.string().optional(),
  /** BCP 47 tags. */
  languages: z.array(z.string()),
  /** As its publisher ranks it. */
  quality: z.enum(['low', 'medium', 'high']).optional(),
  /** A sentence in the language of a voice, to hear it by. */
  sample: z.string().optional(),
  source: z.string().optional(),
  state: modelStateSchema,
  /** Size on disk; for a model that is not installed, the size it would have. */
  diskBytes: z.number(),
  /** The size of the download. */
  downloadBytes: z.number().optional(),
  /** Memory that a language model needs when it is loaded; rounded. */
  memoryBytes: z.number().optional(),
  /** Too small to answer people well: shown only when it is installed. */
  isForTests: z.literal(true).optional(),
  /** The language model that fits this machine best, with the speed that is measured or expected. */
  recommended: z.object({ tokensPerSecond: z.number().positive(), isMeasured: z.boolean() }).optional(),
  /** The words that a wake word model detects. */
  wakeWords: z.array(z.string()),
  speed: modelSpeedSchema.optional(),
  /** Why the last action on the model failed. */
  problem: z.object({ code: errorCodeSchema, message: z.string() }).optional(),
});

/** A model in the models view. */
export type ListedModel = z.infer<typeof listedModelSchema>;

/** Whether the model is completely installed. */
export function isInstalled({ state }: Pick<ListedModel, 'state'>): boolean {
  return state.type === 'built-in' || state.type === 'installed';
}

/** Whether people may see the model: those for tests are hidden until they are installed. */
export function isOffered(model: Pick<ListedModel, 'state' | 'isForTests'>): boolean {
  return !model.isForTests || isInstalled(model);
}

/** Id prefixes of added models, followed by the wake word or the voice's folder. */
export const WAKE_WORD_ID = 'wake-word:';
export const VOICE_ID = 'neural:';

const id = z.string().min(1).max(200);

export const modelsRequestSchema = z.discriminatedUnion('type', [
  /** Starts or resumes a download. */
  z.object({ type: z.literal('fetch'), id }),
  z.object({ type: z.literal('pause'), id }),
  /** Also discards a paused download. */
  z.object({ type: z.literal('remove'), id }),
  /** Asks the user for a model file in openWakeWord's format and starts to listen for its word. */
  z.object({ type: z.literal('add-wake-word'), word: z.string().regex(WAKE_WORD) }),
  /** Asks the user for a voice file in Piper's or Kokoro's format. */
  z.object({ type: z.literal('add-voice') }),
  /** Lets an installed language model answer questions. */
  z.object({ type: z.literal('use-language-model'), id }),
  /** Asks the user for a GGUF file and lets it answer questions. */
  z.object({ type: z.literal('choose-language-model') }),
  /** Measures every installed model. */
  z.object({ type: z.literal('measure') }),
]);

export type ModelsRequest = z.infer<typeof modelsRequestSchema>;

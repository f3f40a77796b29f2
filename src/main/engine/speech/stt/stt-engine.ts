import type { ExecutionProvider } from '../../../../shared/settings/execution-providers.ts';
import type { Model } from '../../../models/catalogue/manifest.ts';

/** What an STT engine can do, whichever of its models is loaded. */
interface SttCapabilities {
  /** Whether text comes while the audio still grows, without a new run over all of it. */
  streaming: boolean;
  /** Whether a transcript of audio that has grown costs little more than the new part: then partial texts are worth it. */
  partialTexts: boolean;
  /** Whether it gives several hypotheses. */
  nBest: boolean;
  /** Whether it takes words that are likely to be said. */
  hotWords: boolean;
  /** Of the audio that it takes, Hz. */
  sampleRateHz: number;
}

export interface SttLoadOptions {
  threads: number;
  /** What it runs on; the processor when it is not given. */
  provider?: ExecutionProvider | undefined;
  /** Languages of which one is spoken, such as "de"; English when none are given. An engine of one language ignores them. */
  languages?: readonly string[] | undefined;
}

/** How speech shall be heard. */
export interface SpeechRequest {
  /** Words and phrases that are likely to be said, as they are written in the middle of a sentence. */
  hotWords: readonly string[];
  /** The language that is spoken, where it is known: one of the model's. */
  language?: string | undefined;
}

/** What was heard. */
export interface Transcript {
  text: string;
  /** What else it may have been, the likeliest first; empty where an engine gives one hypothesis, and where none is in doubt. */
  alternatives: readonly string[];
  /** Which of several languages was heard; absent where the engine has one alone. */
  language?: string | undefined;
}

interface SttRequest {
  /** Asked between steps: a run that nobody wants any more ends early. */
  isCancelled(): boolean;
  /** Without it the fastest way will do: the text is shown while somebody speaks. */
  speech?: SpeechRequest | undefined;
}

/** A loaded STT model. */
export interface SttRecognizer {
  /**
   * Transcribes audio of any length.
   * @param samples mono, -1..1, at the engine's `sampleRateHz`; kept until the next call
   * @returns undefined when it was cancelled
   */
  transcribe(samples: Float32Array, request: SttRequest): Promise<Transcript | undefined>;
  /** Frees the model. */
  release(): Promise<void>;
}

/** A way to run STT models. One folder holds an engine; `registry.ts` lists them. */
export interface SttEngine {
  /** As `engine` of a model in models/manifest.json. */
  id: string;
  capabilities: SttCapabilities;
  /** @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  load(model: Model, options: SttLoadOptions): Promise<SttRecognizer>;
}

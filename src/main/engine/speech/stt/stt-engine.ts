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
}

interface SttRequest {
  /** Asked between steps: a run that nobody wants any more ends early. */
  isCancelled(): boolean;
}

/** A loaded STT model. */
export interface SttRecognizer {
  /**
   * Transcribes audio of any length.
   * @param samples mono, -1..1, at the engine's `sampleRateHz`; kept until the next call
   * @returns the text; undefined when it was cancelled
   */
  transcribe(samples: Float32Array, request: SttRequest): Promise<string | undefined>;
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

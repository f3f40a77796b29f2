import type { Config } from '../../shared/config-schema.ts';
import type { EngineEvent } from '../../shared/engine-events.ts';
import { CachedSynthesizer, CachedTranscriber } from './models/cached-speech.ts';
import type { DetectionModels } from './models/detection-models.ts';
import { createModelCache, type EngineModelCache } from './models/engine-model-cache.ts';
import type { Lease } from './models/model-cache.ts';
import type { Clock } from './pipeline/clock.ts';
import type { Playback } from './pipeline/playback.ts';
import { Session } from './pipeline/session.ts';
import { StreamDetector } from './pipeline/stream-detector.ts';
import type { Transcriber } from './speech/stt/transcriber.ts';
import type { Synthesizer } from './speech/tts/synthesizer.ts';
import type { WakeWordOptions } from './speech/wake/wake-word-detector.ts';

export interface SessionSurroundings {
  clock: Clock;
  playback: Playback;
  emit: (event: EngineEvent) => void;
  /** Wall time for the skills. */
  now?: () => Date;
  /** For a file: STT and TTS whose results arrive on the file's clock. */
  speech?: { transcriber: Transcriber; synthesizer: Synthesizer };
}

/** The models and how to open sessions on them; the same in the app, on the command line and in tests. */
export class Engine {
  readonly transcriber: Transcriber;
  readonly synthesizer: Synthesizer;
  readonly models: EngineModelCache;
  readonly #leases: Lease<DetectionModels>[] = [];

  constructor(readonly config: Config) {
    this.models = createModelCache(config);
    this.transcriber = new CachedTranscriber(this.models);
    this.synthesizer = new CachedSynthesizer(this.models, config.tts.voice);
  }

  /** Loads every group, so that the first turn does not wait. */
  async warm(): Promise<void> {
    const leases = await Promise.all([this.models.acquire('detection'), this.models.acquire('stt'), this.models.acquire('tts')]);
    for (const lease of leases) lease.release();
  }

  /** Opens a conversation. @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  async openSession({ clock, playback, emit, now = () => new Date(), speech = this }: SessionSurroundings): Promise<Session> {
    const { config } = this;
    const lease = await this.models.acquire('detection');
    this.#leases.push(lease);
    const detector = await StreamDetector.create(lease.model, wakeOptions(config), {
      onThreshold: config.vad.on_threshold,
      offThreshold: config.vad.off_threshold,
    });
    const { transcriber, synthesizer } = speech;
    return new Session({ config, clock, detector, transcriber, synthesizer, playback, emit, now });
  }

  async close(): Promise<void> {
    for (const lease of this.#leases.splice(0)) lease.release();
    await this.models.close();
  }
}

/** The configuration's words for the detector's. */
export function wakeOptions({ wake }: Config): WakeWordOptions {
  return {
    words: wake.words,
    thresholds: wake.thresholds,
    scoresInARow: wake.scores_in_a_row,
    refractoryMs: wake.refractory_ms,
  };
}

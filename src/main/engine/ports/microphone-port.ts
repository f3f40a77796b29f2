import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { type CapturedAudio, type CapturePace, parseCapturedAudio } from '../../../shared/audio/audio-port.ts';
import type { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { type AudioPort, listenOn } from './audio-port.ts';

/** So long nothing was heard that might be speech: 0.4 s. */
const QUIET_CHUNKS = 20;

/** What the microphone's chunks are handed to. `dueAtMs` is when they arrived. */
export type ChunkHandler = (samples: Float32Array, capturedAtMs: number, dueAtMs: number) => void;

/**
 * The microphone's port. While somebody is listened to, each chunk comes at once; in silence the worklet is asked to
 * send a buffer at a time, which wakes five processes' threads ten times a second, not fifty
 * (docs/decisions/0009).
 */
export class MicrophonePort {
  readonly #chunkSamples: number;
  readonly #chunksABuffer: number;
  #port: AudioPort | undefined;
  #chunksAMessage = 1;
  #quietChunks = 0;

  constructor(
    { chunk_size_ms, buffer_size_chunks }: Config['audio_processing'],
    private readonly onChunk: ChunkHandler,
    private readonly onInvalid: (error: HarkError) => void,
  ) {
    this.#chunkSamples = samplesOfMs(chunk_size_ms);
    this.#chunksABuffer = buffer_size_chunks;
  }

  connect(port: AudioPort): void {
    this.#port?.close();
    this.#port = port;
    this.#chunksAMessage = 1;
    this.#quietChunks = 0;
    listenOn(port, parseCapturedAudio, (audio) => this.#split(audio), this.onInvalid);
  }

  /** Called after every chunk. @param alert whether it matters when the next one comes */
  setAlert(alert: boolean): void {
    this.#quietChunks = alert ? 0 : this.#quietChunks + 1;
    const wanted = this.#quietChunks >= QUIET_CHUNKS ? this.#chunksABuffer : 1;
    if (wanted === this.#chunksAMessage) return;
    this.#chunksAMessage = wanted;
    const pace: CapturePace = { chunksAMessage: wanted };
    this.#port?.postMessage(pace);
  }

  #split({ samples, capturedAtMs }: CapturedAudio): void {
    for (let start = 0; start < samples.length; start += this.#chunkSamples) {
      const end = start + this.#chunkSamples;
      const beforeEndMs = ((samples.length - end) / SAMPLE_RATE_HZ) * 1000;
      this.onChunk(samples.subarray(start, end), capturedAtMs - beforeEndMs, capturedAtMs);
    }
  }
}

import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { type CapturedAudio, type CapturePace, microphoneMessages } from '../../../shared/audio/audio-port.ts';
import type { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { listenOn } from './audio-port.ts';
import type { MessagePortLike } from './message-port.ts';

/** Chunks without possible speech until buffers are enough: 0.4 s. */
const QUIET_CHUNKS = 20;

/** Gets each chunk of the microphone. `dueAtMs` is when it arrived. */
export type ChunkHandler = (samples: Float32Array, capturedAtMs: number, dueAtMs: number) => void;

/**
 * The microphone's port. While somebody may be speaking, each chunk is sent at once. In silence the worklet sends whole
 * buffers, which wakes the threads of five processes ten times a second instead of fifty (docs/decisions/0009).
 */
export class MicrophonePort {
  readonly #chunkSamples: number;
  readonly #chunksPerBuffer: number;
  #port: MessagePortLike | undefined;
  #chunksPerMessage = 1;
  #quietChunks = 0;

  constructor(
    { chunk_size_ms, buffer_size_chunks }: Config['audio_processing'],
    private readonly onChunk: ChunkHandler,
    private readonly onInvalid: (error: HarkError) => void,
  ) {
    this.#chunkSamples = samplesOfMs(chunk_size_ms);
    this.#chunksPerBuffer = buffer_size_chunks;
  }

  /** Until the page has this port it sends by the previous one, and closes that one then. */
  connect(port: MessagePortLike): void {
    this.#port = port;
    this.#chunksPerMessage = 1;
    this.#quietChunks = 0;
    listenOn(port, microphoneMessages.toEngine, (audio) => this.#split(audio), this.onInvalid);
  }

  /** Called after every chunk. @param alert whether the next chunk must arrive at once */
  setAlert(alert: boolean): void {
    this.#quietChunks = alert ? 0 : this.#quietChunks + 1;
    const wanted = this.#quietChunks >= QUIET_CHUNKS ? this.#chunksPerBuffer : 1;
    if (wanted === this.#chunksPerMessage) return;
    this.#chunksPerMessage = wanted;
    const pace: CapturePace = { chunksPerMessage: wanted };
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

/** Runs in the AudioWorklet: cuts the microphone's audio into chunks and posts them directly to the engine. */
import { concatSamples, SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import { type CapturedAudio, microphoneMessages } from '../../shared/audio/audio-port.ts';
import { receive } from '../../shared/ipc/message-contract.ts';

interface ProcessorOptions {
  processorOptions: { chunkSamples: number };
}

/** The audio kept until the engine's port arrives, which takes long on a busy machine. */
const MAX_HELD_SAMPLES = 3 * SAMPLE_RATE_HZ;

class CaptureProcessor extends AudioWorkletProcessor {
  readonly #chunkSamples: number;
  /** Grows to the longest requested message. */
  #buffer: Float32Array;
  #filled = 0;
  #chunksPerMessage = 1;
  #engine: MessagePort | undefined;
  /** Captured before the first port. */
  #held = new Float32Array();

  constructor({ processorOptions }: ProcessorOptions) {
    super();
    this.#chunkSamples = processorOptions.chunkSamples;
    this.#buffer = new Float32Array(this.#chunkSamples);
    const handlePace = receive(microphoneMessages.toWorklet, 'the engine', (pace) =>
      this.#setChunksPerMessage(pace.chunksPerMessage),
    );
    this.port.onmessage = ({ ports: [engine] }) => {
      this.#engine?.close();
      this.#engine = engine;
      this.#chunksPerMessage = 1;
      if (!engine) return;
      engine.onmessage = ({ data }) => handlePace(data);
      if (this.#held.length > 0) this.#send(engine, this.#held);
      this.#held = new Float32Array();
    };
  }

  process([input]: Float32Array[][]): boolean {
    const quantum = input?.[0];
    if (quantum) this.#push(quantum);
    return true;
  }

  #setChunksPerMessage(chunks: number): void {
    this.#chunksPerMessage = chunks;
    const samples = chunks * this.#chunkSamples;
    if (samples <= this.#buffer.length) return;
    const longer = new Float32Array(samples);
    longer.set(this.#buffer.subarray(0, this.#filled));
    this.#buffer = longer;
  }

  #push(quantum: Float32Array): void {
    for (let offset = 0; offset < quantum.length; ) {
      const untilChunkEnds = this.#chunkSamples - (this.#filled % this.#chunkSamples);
      const take = Math.min(untilChunkEnds, quantum.length - offset);
      this.#buffer.set(quantum.subarray(offset, offset + take), this.#filled);
      this.#filled += take;
      offset += take;
      const chunkEnds = this.#filled % this.#chunkSamples === 0;
      if (chunkEnds && this.#filled >= this.#chunksPerMessage * this.#chunkSamples) this.#post();
    }
  }

  #post(): void {
    const samples = this.#buffer.slice(0, this.#filled);
    this.#filled = 0;
    if (this.#engine) this.#send(this.#engine, samples);
    else this.#held = concatSamples([this.#held, samples]).slice(-MAX_HELD_SAMPLES);
  }

  #send(engine: MessagePort, samples: Float32Array): void {
    const message: CapturedAudio = { samples, capturedAtMs: Date.now() };
    engine.postMessage(message);
  }
}

registerProcessor('capture', CaptureProcessor);

/** Runs in the AudioWorklet: cuts the microphone into chunks and posts each straight to the engine. */
import type { CaptureChunk } from '../../shared/audio-port.ts';

// TypeScript's DOM library does not know the worklet's scope.
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(
  name: string,
  processor: new (options: ProcessorOptions) => AudioWorkletProcessor,
): void;

interface ProcessorOptions {
  processorOptions: { chunkSamples: number };
}

class CaptureProcessor extends AudioWorkletProcessor {
  readonly #chunk: Float32Array;
  #filled = 0;
  #engine: MessagePort | undefined;

  constructor({ processorOptions }: ProcessorOptions) {
    super();
    this.#chunk = new Float32Array(processorOptions.chunkSamples);
    this.port.onmessage = ({ ports: [engine] }) => {
      this.#engine?.close();
      this.#engine = engine;
    };
  }

  process([input]: Float32Array[][]): boolean {
    const quantum = input?.[0];
    if (quantum) this.#push(quantum);
    return true;
  }

  #push(quantum: Float32Array): void {
    for (let offset = 0; offset < quantum.length; ) {
      const take = Math.min(this.#chunk.length - this.#filled, quantum.length - offset);
      this.#chunk.set(quantum.subarray(offset, offset + take), this.#filled);
      this.#filled += take;
      offset += take;
      if (this.#filled < this.#chunk.length) continue;
      this.#filled = 0;
      // Posting copies, so the array is used again.
      const message: CaptureChunk = { samples: this.#chunk, capturedAtMs: Date.now() };
      this.#engine?.postMessage(message);
    }
  }
}

registerProcessor('capture', CaptureProcessor);

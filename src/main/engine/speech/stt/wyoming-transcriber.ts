import { z } from 'zod';
import { SAMPLE_RATE_HZ } from '../../../../shared/audio-format.ts';
import { HarkError } from '../../../../shared/errors.ts';
import { AUDIO_STOP, audioChunks, audioStart } from '../../../wyoming/wyoming-audio.ts';
import type { WyomingEvent } from '../../../wyoming/wyoming-event.ts';
import type { WyomingClient } from '../../remote/wyoming-client.ts';
import type { Transcriber, Transcription, TranscriptionJob } from './transcriber.ts';

const LONGEST_TEXT = 100_000;
const transcriptSchema = z.object({ text: z.string().max(LONGEST_TEXT) });

/** STT of a Wyoming server, such as Home Assistant's Whisper. */
export class WyomingTranscriber implements Transcriber {
  #underWay = 0;

  /** @param model null for the server's own choice */
  constructor(
    private readonly client: WyomingClient,
    private readonly model: string | null,
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
    for await (const { type, data } of await this.client.ask(this.#question(samples), signal)) {
      if (type === 'error') throw new Error(`${this.client.service} failed: ${String(data.text).slice(0, 300)}`);
      if (type !== 'transcript') continue;
      const { text } = transcriptSchema.parse(data);
      return { text: text.trim(), computeMs: performance.now() - startedAt };
    }
    throw new Error(`${this.client.service} sent no transcript`);
  }

  *#question(samples: Float32Array): Generator<WyomingEvent> {
    yield { type: 'transcribe', data: { language: 'en', ...(this.model !== null && { name: this.model }) } };
    yield audioStart(SAMPLE_RATE_HZ);
    yield* audioChunks(samples, SAMPLE_RATE_HZ);
    yield AUDIO_STOP;
  }
}

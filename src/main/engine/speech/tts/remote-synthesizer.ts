import { concatSamples, msOfSamples, SAMPLE_RATE_HZ } from '../../../../shared/audio-format.ts';
import { HarkError } from '../../../../shared/errors.ts';
import type { HttpClient } from '../../remote/http-client.ts';
import type { Speech } from './speech.ts';
import type { Synthesis, Synthesizer } from './synthesizer.ts';
import { WavStream } from './wav-stream.ts';

/** So much is played before the next part must be there. */
const FIRST_PART_MS = 200;
/** Smaller parts would be a clip each for nothing. */
const PART_MS = 400;
/** No sentence lasts longer: a server that does not end is left. */
const LONGEST_SPEECH_MS = 120_000;

export interface RemoteSynthesizerOptions {
  model: string;
  voice: string;
  apiKey: string | null;
  speed: number;
}

/** TTS of an OpenAI-compatible server: POST /audio/speech, played while it still comes. */
export class RemoteSynthesizer implements Synthesizer {
  constructor(
    private readonly client: HttpClient,
    private readonly options: RemoteSynthesizerOptions,
  ) {}

  async synthesize(sentence: string, signal?: AbortSignal): Promise<Synthesis> {
    const startedAt = performance.now();
    const speech = this.#speech(sentence, signal);
    const { value: first } = await speech.next();
    if (!first) throw this.#failure('sent no sound');
    return { ...first, computeMs: performance.now() - startedAt, rest: speech };
  }

  async *#speech(sentence: string, signal?: AbortSignal): AsyncGenerator<Speech, undefined> {
    try {
      yield* this.#parts(sentence, signal);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new HarkError('TTS_FAILED', (error as Error).message, { cause: error });
    }
    return undefined;
  }

  async *#parts(sentence: string, signal?: AbortSignal): AsyncGenerator<Speech> {
    const { model, voice, apiKey, speed } = this.options;
    const { parts } = await this.client.send({
      method: 'POST',
      path: '/audio/speech',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, voice, input: sentence, response_format: 'wav', speed }),
      ...(signal && { signal }),
    });
    const wav = new WavStream();
    let gathered: Speech[] = [];
    let [gatheredMs, totalMs, wantedMs] = [0, 0, FIRST_PART_MS];
    for await (const part of parts) {
      const speech = this.#decode(wav, part);
      if (speech) {
        gathered.push(speech);
        gatheredMs += msOf(speech);
        totalMs += msOf(speech);
      }
      if (totalMs > LONGEST_SPEECH_MS) throw this.#failure('did not end its sentence');
      if (gatheredMs >= wantedMs) {
        yield joined(gathered);
        gathered = [];
        gatheredMs = 0;
        wantedMs = PART_MS;
      }
      if (wav.done) break;
    }
    this.#decode(wav, undefined);
    if (gathered.length > 0) yield joined(gathered);
  }

  /** @param part undefined at the end */
  #decode(wav: WavStream, part: Uint8Array | undefined): Speech | undefined {
    try {
      return part ? wav.push(part) : void wav.end();
    } catch (cause) {
      throw this.#failure(`sent what cannot be played: ${(cause as Error).message}`, cause);
    }
  }

  #failure(what: string, cause?: unknown): HarkError {
    return new HarkError('TTS_FAILED', `${this.client.service} ${what}`, { cause });
  }
}

function msOf({ samples, sampleRateHz }: Speech): number {
  return msOfSamples((samples.length * SAMPLE_RATE_HZ) / sampleRateHz);
}

/** @param parts of one stream: of one rate */
function joined(parts: readonly Speech[]): Speech {
  return { samples: concatSamples(parts.map(({ samples }) => samples)), sampleRateHz: parts[0]?.sampleRateHz ?? 0 };
}

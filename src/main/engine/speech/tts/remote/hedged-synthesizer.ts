import { type Attempt, hedge } from '../../../remote/hedge.ts';
import type { ServiceHealth } from '../../../remote/service-health.ts';
import type { Speech } from '../speech.ts';
import { partsOf, type Synthesis, type Synthesizer } from '../synthesizer.ts';

/** TTS of a server, and of this machine when that fails or takes longer than usual. */
export class HedgedSynthesizer implements Synthesizer {
  constructor(
    private readonly remote: Synthesizer,
    private readonly here: Synthesizer,
    private readonly health: ServiceHealth,
  ) {}

  async synthesize(sentence: string, signal?: AbortSignal, language?: string): Promise<Synthesis> {
    const { result, cancel } = hedge(
      () => attempt(this.remote, sentence, language),
      () => attempt(this.here, sentence, language),
      this.health,
    );
    signal?.addEventListener('abort', cancel, { once: true });
    const synthesis = await result;
    if (!synthesis) throw signal?.reason ?? new Error('the synthesis was cancelled');
    const { rest } = synthesis;
    return rest
      ? {
          ...synthesis,
          rest: this.#restOrAgain(rest, () => this.here.synthesize(sentence, undefined, language), signal),
        }
      : synthesis;
  }

  /** When the server dies in the middle of a sentence, the whole of it is said here: half a sentence says nothing. */
  async *#restOrAgain(
    rest: AsyncIterable<Speech>,
    sayHere: () => Promise<Synthesis>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Speech> {
    try {
      yield* rest;
    } catch (error) {
      if (signal?.aborted) throw error;
      this.health.recordFallback();
      yield* partsOf(await sayHere());
    }
  }
}

function attempt(synthesizer: Synthesizer, sentence: string, language: string | undefined): Attempt<Synthesis> {
  const leaving = new AbortController();
  const result = synthesizer.synthesize(sentence, leaving.signal, language).catch((error: unknown) => {
    if (leaving.signal.aborted) return undefined;
    throw error;
  });
  return { result, cancel: () => leaving.abort() };
}

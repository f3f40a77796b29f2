import { type Attempt, hedge } from '../../../remote/hedge.ts';
import type { ServiceHealth } from '../../../remote/service-health.ts';
import { restOrAgain, type Synthesis, type Synthesizer } from '../synthesizer.ts';

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
    if (!rest) return synthesis;
    const sayHere = () => {
      this.health.recordFallback();
      return this.here.synthesize(sentence, signal, language);
    };
    return { ...synthesis, rest: restOrAgain(rest, signal, sayHere) };
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

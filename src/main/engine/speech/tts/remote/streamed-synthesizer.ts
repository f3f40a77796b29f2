import { HarkError } from '../../../../../shared/errors.ts';
import { gatherSpeech } from '../gather-speech.ts';
import { withoutPhonemes } from '../given-phonemes.ts';
import type { Speech } from '../speech.ts';
import type { Synthesis, Synthesizer } from '../synthesizer.ts';

/** How a server's voice says a sentence: in pieces, as they come. @throws whatever went wrong */
export type SpeechSource = (sentence: string, signal: AbortSignal) => AsyncIterable<Speech>;

/** TTS of a server, played while it still comes. */
export class StreamedSynthesizer implements Synthesizer {
  /** @param service its name in messages */
  constructor(
    private readonly service: string,
    private readonly source: SpeechSource,
  ) {}

  async synthesize(sentence: string, signal: AbortSignal = new AbortController().signal): Promise<Synthesis> {
    const startedAt = performance.now();
    const parts = this.#parts(sentence, signal);
    const { value: first } = await parts.next();
    if (!first) throw new HarkError('TTS_FAILED', `${this.service} sent no sound`);
    return { ...first, computeMs: performance.now() - startedAt, rest: parts };
  }

  async *#parts(sentence: string, signal: AbortSignal): AsyncGenerator<Speech, undefined> {
    try {
      return yield* gatherSpeech(this.source(withoutPhonemes(sentence), signal));
    } catch (error) {
      if (signal.aborted) throw error;
      // A failure of the connection names its peer already.
      const message = error instanceof HarkError ? error.message : `${this.service}: ${(error as Error).message}`;
      throw new HarkError('TTS_FAILED', message, { cause: error });
    }
  }
}

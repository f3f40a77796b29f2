import { createHash } from 'node:crypto';
import { concatSamples } from '../../../shared/audio/audio-format.ts';
import { encodePcm } from '../../audio-file/pcm.ts';
import type { ChatMessage, ChatModel } from '../llm/chat-model.ts';
import type { Toolbox } from '../llm/toolbox.ts';
import type { Transcriber, TranscriptionJob } from '../speech/stt/transcriber.ts';
import type { Speech } from '../speech/tts/speech.ts';
import type { Synthesis, Synthesizer } from '../speech/tts/synthesizer.ts';
import { speechCodec, textCodec } from './codecs.ts';
import type { TieredCache } from './tiered-cache.ts';

/** The key contains only a hash of what was said. */
function idOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update(':').update(part);
  return hash.digest('hex');
}

/** TTS that synthesises the same text only once. */
export class SharedSynthesizer implements Synthesizer {
  /** @param voice everything that determines the sound */
  constructor(
    private readonly inner: Synthesizer,
    private readonly cache: TieredCache,
    private readonly voice: string,
  ) {}

  async synthesize(sentence: string, signal?: AbortSignal): Promise<Synthesis> {
    const startedAt = performance.now();
    const id = idOf(this.voice, sentence);
    let streamed: Synthesis | undefined;
    const speech = await this.cache.get('tts', id, speechCodec, async () => {
      const synthesis = await this.inner.synthesize(sentence, signal);
      if (!synthesis.rest) return synthesis;
      // Sound that arrives in parts is played at once and stored when it is complete.
      streamed = { ...synthesis, rest: this.#gathered(id, synthesis, synthesis.rest) };
      return undefined;
    });
    if (streamed) return streamed;
    // Another client waited for a synthesis that came in parts or was cancelled.
    if (!speech) return this.inner.synthesize(sentence, signal);
    return { ...speech, computeMs: performance.now() - startedAt };
  }

  async *#gathered(id: string, first: Speech, rest: AsyncIterable<Speech>): AsyncGenerator<Speech> {
    const parts = [first];
    for await (const part of rest) {
      parts.push(part);
      yield part;
    }
    const samples = concatSamples(parts.map((part) => part.samples));
    this.cache.keep('tts', id, speechCodec, { samples, sampleRateHz: first.sampleRateHz });
  }
}

/** STT that transcribes the same recording only once. */
export class SharedTranscriber implements Transcriber {
  /** @param model what hears */
  constructor(
    private readonly inner: Transcriber,
    private readonly cache: TieredCache,
    private readonly model: string,
  ) {}

  get busy(): boolean {
    return this.inner.busy;
  }

  transcribe(samples: Float32Array): TranscriptionJob {
    const startedAt = performance.now();
    let job: TranscriptionJob | undefined;
    let cancelled = false;
    const result = this.cache
      .get('stt', idOf(this.model, encodePcm(samples)), textCodec, async () => {
        if (cancelled) return undefined;
        job = this.inner.transcribe(samples);
        return (await job.result)?.text;
      })
      .then((text) =>
        text === undefined || cancelled ? undefined : { text, computeMs: performance.now() - startedAt },
      );
    const cancel = () => {
      cancelled = true;
      job?.cancel();
    };
    return { result, cancel };
  }
}

/** A language model that answers repeated questions from the cache, when there is no earlier conversation and no tool. */
export class SharedChat implements ChatModel {
  /** @param model what answers */
  constructor(
    private readonly inner: ChatModel,
    private readonly cache: TieredCache,
    private readonly model: string,
  ) {}

  async *reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncGenerator<string> {
    const first = messages.every(({ role }) => role !== 'assistant');
    if (!first) return yield* this.inner.reply(messages, signal, toolbox);
    const id = idOf(this.model, ...messages.flatMap(({ role, content }) => [role, content]));
    const known = await this.cache.find('llm', id, textCodec);
    if (known !== undefined) return yield known;
    let usedTool = false;
    const watched: Toolbox | undefined = toolbox && {
      get tools() {
        return toolbox.tools;
      },
      call(name, args) {
        usedTool = true;
        return toolbox.call(name, args);
      },
      async runAgreed() {
        const done = (await toolbox.runAgreed?.()) ?? [];
        usedTool ||= done.length > 0;
        return done;
      },
    };
    let text = '';
    for await (const part of this.inner.reply(messages, signal, watched)) {
      text += part;
      yield part;
    }
    if (!usedTool) this.cache.keep('llm', id, textCodec, text);
  }
}

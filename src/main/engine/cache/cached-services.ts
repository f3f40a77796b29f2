import { createHash } from 'node:crypto';
import { concatSamples } from '../../../shared/audio/audio-format.ts';
import { encodePcm } from '../../audio-file/pcm.ts';
import type { ChatMessage, ChatModel } from '../llm/chat-model.ts';
import { withMomentInQuestion } from '../llm/prompt-order.ts';
import type { Toolbox } from '../llm/toolbox.ts';
import type { SpeechRequest } from '../speech/stt/stt-engine.ts';
import type { Transcriber, TranscriptionJob } from '../speech/stt/transcriber.ts';
import type { Speech } from '../speech/tts/speech.ts';
import type { Synthesis, Synthesizer } from '../speech/tts/synthesizer.ts';
import { speechCodec, textCodec, transcriptCodec } from './codecs.ts';
import type { TieredCache } from './tiered-cache.ts';

/** Hashes spoken text, so that keys do not reveal it. */
function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update(':').update(part);
  return hash.digest('hex');
}

/** TTS that synthesizes each sentence once per voice. */
export class SharedSynthesizer implements Synthesizer {
  /** @param voice every setting that changes the sound */
  constructor(
    private readonly inner: Synthesizer,
    private readonly cache: TieredCache,
    private readonly voice: string,
  ) {}

  async synthesize(sentence: string, signal?: AbortSignal, language?: string): Promise<Synthesis> {
    const startedAt = performance.now();
    const id = hashOf(this.voice, sentence, ...(language === undefined ? [] : [language]));
    let uncached: Synthesis | undefined;
    const speech = await this.cache.get('tts', id, speechCodec, async () => {
      const synthesis = await this.inner.synthesize(sentence, signal, language);
      const { rest, isSubstitute = false } = synthesis;
      if (!rest && !isSubstitute) return synthesis;
      // Streamed speech is played as it arrives and cached when it is complete.
      uncached =
        rest && !isSubstitute ? { ...synthesis, rest: this.#cacheWhenComplete(id, synthesis, rest) } : synthesis;
      return undefined;
    });
    if (uncached) return uncached;
    // The request this one waited for was streamed, spoken by another voice or cancelled, so it left no value.
    if (!speech) return this.inner.synthesize(sentence, signal, language);
    return { ...speech, computeMs: performance.now() - startedAt };
  }

  async *#cacheWhenComplete(id: string, first: Speech, rest: AsyncIterable<Speech>): AsyncGenerator<Speech> {
    const parts = [first];
    for await (const part of rest) {
      parts.push(part);
      yield part;
    }
    const samples = concatSamples(parts.map((part) => part.samples));
    this.cache.put('tts', id, speechCodec, { samples, sampleRateHz: first.sampleRateHz });
  }
}

/** STT that transcribes each recording once per model. */
export class SharedTranscriber implements Transcriber {
  /** @param model every setting that changes the transcript */
  constructor(
    private readonly inner: Transcriber,
    private readonly cache: TieredCache,
    private readonly model: string,
  ) {}

  get busy(): boolean {
    return this.inner.busy;
  }

  transcribe(samples: Float32Array, speech?: SpeechRequest): TranscriptionJob {
    const startedAt = performance.now();
    let job: TranscriptionJob | undefined;
    let cancelled = false;
    const result = this.cache
      .get('stt', hashOf(this.model, encodePcm(samples), JSON.stringify(speech ?? null)), transcriptCodec, async () => {
        if (cancelled) return undefined;
        job = this.inner.transcribe(samples, speech);
        const heard = await job.result;
        if (!heard) return undefined;
        const { computeMs: _, ...transcript } = heard;
        return transcript;
      })
      .then((heard) => (cancelled ? undefined : heard && { ...heard, computeMs: performance.now() - startedAt }));
    const cancel = () => {
      cancelled = true;
      job?.cancel();
    };
    return { result, cancel };
  }
}

/** A language model with cached answers to questions without earlier conversation and without tool calls. */
export class SharedChat implements ChatModel {
  /** @param model every setting that changes the answer */
  constructor(
    private readonly inner: ChatModel,
    private readonly cache: TieredCache,
    private readonly model: string,
  ) {}

  async *reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncGenerator<string> {
    const isFirstQuestion = messages.every(({ role }) => role !== 'assistant');
    if (!isFirstQuestion) return yield* this.inner.reply(messages, signal, toolbox);
    const id = hashOf(this.model, ...withMomentInQuestion(messages).flatMap(({ role, content }) => [role, content]));
    const cached = await this.cache.find('llm', id, textCodec);
    if (cached !== undefined) return yield cached;
    let usedTool = false;
    const trackedToolbox: Toolbox | undefined = toolbox && {
      get tools() {
        return toolbox.tools;
      },
      call(name, args) {
        usedTool = true;
        return toolbox.call(name, args, signal);
      },
      async runApproved() {
        const results = (await toolbox.runApproved?.(signal)) ?? [];
        usedTool ||= results.length > 0;
        return results;
      },
    };
    let text = '';
    for await (const part of this.inner.reply(messages, signal, trackedToolbox)) {
      text += part;
      yield part;
    }
    if (!usedTool) this.cache.put('llm', id, textCodec, text);
  }
}

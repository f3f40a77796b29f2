import type { PlaybackReport } from '../../../../shared/audio/audio-port.ts';
import { HarkError, toHarkError } from '../../../../shared/errors.ts';
import type { Clock } from '../../clock/clock.ts';
import { withoutPhonemes } from '../../speech/tts/given-phonemes.ts';
import type { Speech } from '../../speech/tts/speech.ts';
import { type Synthesis, type Synthesizer, unlessUnspeakable } from '../../speech/tts/synthesizer.ts';
import {
  SentenceNormalizer,
  type SpokenOptions,
  type SpokenSentence,
  sentencesToSpeak,
} from '../../speech/tts/text/spoken/spoken-sentences.ts';
import { MonitoredPlayback } from '../playback/monitored-playback.ts';
import type { Playback } from '../playback/playback.ts';

/** In which language a reply is said; found out sentence by sentence where nothing is given. */
export type SpokenIn = Pick<SpokenOptions, 'language' | 'startsIn'>;

/** How far the speaking of a reply has got. Times are on the session's clock, milliseconds. */
export type SpeechProgress =
  /** The first sentence is ready. */
  | { type: 'synthesized'; readyMs: number; computeMs: number }
  /** A sentence was handed to the playback. */
  | { type: 'sent'; text: string; durationMs: number }
  /** A sentence is heard. */
  | { type: 'heard'; index: number }
  /** The first sample left the playback node. */
  | { type: 'started'; sentMs: number; startedMs: number };

export interface SpeakOptions {
  /** Stops the reply when aborted. */
  signal?: AbortSignal;
  /** A sound played before the first sentence. */
  leadIn?: Speech | undefined;
  /** In which language it is said; asked when the first sentence is there. */
  spokenIn?: (() => SpokenIn) | undefined;
  /** Not called any more once the reply was stopped. */
  onProgress?: (progress: SpeechProgress) => void;
}

interface PlayingClip {
  sentMs: number;
  durationMs: number;
  /** Which sentence it is of, from 0; undefined for a sound before them. */
  sentence: number | undefined;
}

interface Reply {
  onProgress: (progress: SpeechProgress) => void;
  /** The reply was heard to its end, or stopped. */
  end: () => void;
  fail: (error: unknown) => void;
  /** Sent and not yet ended, by clip id. */
  playing: Map<string, PlayingClip>;
  /** Called when a clip has ended. */
  onClipEnded: () => void;
  allSent: boolean;
  started: boolean;
  /** The sentences sent so far, as written and as spoken. */
  text: string;
  /** Made for the first sentence. */
  normalizer: SentenceNormalizer | undefined;
  spokenIn: () => SpokenIn;
  /** Aborted when the reply is stopped. */
  leaving: AbortController;
}

/** How much sound is made before it is heard: enough for a voice that takes as long as it speaks. */
const MAX_AHEAD_MS = 20_000;
/** Of what is said: speech over a reply is compared with it. */
const MAX_TEXT_CHARACTERS = 4000;

/** Speaks replies sentence by sentence, normalized: the first is heard while the next are made. */
export class ReplySpeaker {
  readonly heard = new MonitoredPlayback();
  #current: Reply | undefined;
  #prepared: { spoken: SpokenSentence; synthesis: Promise<Synthesis>; leaving: AbortController } | undefined;
  #nextClip = 1;
  #pausedAtMs: number | undefined;

  constructor(
    private readonly synthesizer: Synthesizer,
    private readonly playback: Playback,
    private readonly clock: Clock,
    private readonly spoken: SpokenOptions = {},
  ) {
    playback.onReport((report) => this.#onReport(report));
  }

  /** Makes the first sentence of a reply that may be wanted soon. */
  prepare(replyText: string, spokenIn: SpokenIn = {}): void {
    const [spoken] = sentencesToSpeak(replyText, { ...this.spoken, ...spokenIn });
    if (!spoken || (this.#prepared && isSame(this.#prepared.spoken, spoken))) return;
    this.#prepared?.leaving.abort();
    const leaving = new AbortController();
    const synthesis = this.synthesizer.synthesize(spoken.text, leaving.signal, spoken.language);
    synthesis.catch(() => undefined); // Reported when the reply is spoken.
    this.#prepared = { spoken, synthesis, leaving };
  }

  /**
   * Speaks a reply. A reply that is still being spoken is stopped.
   * @param sentences of the reply; they may still be on their way
   * @returns a promise that resolves when the reply was heard to its end or was stopped
   * @throws HarkError TTS_FAILED, PLAYBACK_FAILED, or what `sentences` threw
   */
  speak(sentences: Iterable<string> | AsyncIterable<string>, options: SpeakOptions = {}): Promise<void> {
    this.stop();
    const { signal, leadIn, onProgress = () => undefined, spokenIn = () => ({}) } = options;
    return new Promise((resolve, reject) => {
      const stop = () => this.#current === reply && this.stop();
      signal?.addEventListener('abort', stop, { once: true });
      const settle = () => signal?.removeEventListener('abort', stop);
      const reply: Reply = {
        onProgress,
        end: () => {
          settle();
          resolve();
        },
        fail: (error) => {
          settle();
          reject(toHarkError(error, 'TTS_FAILED'));
        },
        playing: new Map(),
        onClipEnded: () => undefined,
        allSent: false,
        started: false,
        text: '',
        normalizer: undefined,
        spokenIn,
        leaving: new AbortController(),
      };
      this.#current = reply;
      if (leadIn) this.#send(reply, leadIn);
      void this.#sayAll(reply, sentences);
    });
  }

  async #sayAll(reply: Reply, sentences: Iterable<string> | AsyncIterable<string>): Promise<void> {
    try {
      let index = 0;
      for await (const sentence of sentences) {
        await this.#untilWanted(reply);
        if (this.#current === reply) await this.#say(reply, sentence, index);
        index += 1;
        if (this.#current !== reply) return;
      }
      if (this.#current !== reply) return;
      reply.allSent = true;
      this.#endIfDone(reply);
    } catch (error) {
      if (this.#current !== reply) return;
      reply.fail(error);
      this.stop();
    }
  }

  /** A text of hours is not made at once: its sound would not fit into the memory. */
  async #untilWanted(reply: Reply): Promise<void> {
    const aheadMs = () => [...reply.playing.values()].reduce((sum, { durationMs }) => sum + durationMs, 0);
    while (this.#current === reply && aheadMs() > MAX_AHEAD_MS) {
      await new Promise<void>((resolve) => {
        reply.onClipEnded = resolve;
      });
    }
  }

  /**
   * Makes a sentence and hands it to the playback, in parts where its voice sends parts. One that the voice cannot say is left out.
   * @param sentence as written
   */
  async #say(reply: Reply, sentence: string, index: number): Promise<void> {
    const { onProgress } = reply;
    reply.normalizer ??= new SentenceNormalizer({ ...this.spoken, ...reply.spokenIn() });
    const spoken = reply.normalizer.normalize(sentence);
    if (spoken.text === '') return;
    const synthesis = await unlessUnspeakable(this.#synthesize(spoken, reply.leaving.signal));
    if (!synthesis || this.#current !== reply) return;
    if (reply.text === '') {
      onProgress({ type: 'synthesized', readyMs: this.clock.nowMs(), computeMs: synthesis.computeMs });
    }
    reply.text = `${reply.text}${sentence} ${withoutPhonemes(spoken.text)} `.slice(-MAX_TEXT_CHARACTERS);
    let durationMs = this.#send(reply, synthesis, index);
    for await (const part of synthesis.rest ?? []) {
      if (this.#current !== reply) return;
      durationMs += this.#send(reply, part, index);
    }
    onProgress({ type: 'sent', text: sentence, durationMs });
  }

  /** Stops the reply and the playback. */
  stop(): void {
    const reply = this.#current;
    if (!reply) return;
    this.#silence();
    this.#current = undefined;
    reply.leaving.abort();
    reply.onClipEnded();
    reply.end();
  }

  /** Whether a reply is being made or played, or is paused. */
  get isSpeaking(): boolean {
    return this.#current !== undefined;
  }

  /** The sentences of the current reply that were sent to the playback, as written and as spoken. */
  get text(): string {
    return this.#current?.text ?? '';
  }

  /** Pauses the playback, or keeps it from starting; `resume` continues it. */
  pause(): void {
    if (!this.isSpeaking || this.#pausedAtMs !== undefined) return;
    this.#pausedAtMs = this.clock.nowMs();
    this.playback.pause();
  }

  resume(): void {
    if (this.#pausedAtMs === undefined) return;
    this.heard.paused(this.#pausedAtMs, this.clock.nowMs());
    this.#pausedAtMs = undefined;
    this.playback.resume();
  }

  #silence(): void {
    this.heard.stopped(this.#pausedAtMs ?? this.clock.nowMs());
    this.#pausedAtMs = undefined;
    this.playback.stop();
  }

  #synthesize(spoken: SpokenSentence, signal: AbortSignal): Promise<Synthesis> {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    if (!prepared || !isSame(prepared.spoken, spoken)) {
      prepared?.leaving.abort();
      return this.synthesizer.synthesize(spoken.text, signal, spoken.language);
    }
    signal.addEventListener('abort', () => prepared.leaving.abort(), { once: true });
    return prepared.synthesis;
  }

  /** @returns how long it lasts, milliseconds */
  #send(reply: Reply, { samples, sampleRateHz }: Speech, sentence?: number): number {
    const clipId = `clip-${this.#nextClip++}`;
    const durationMs = (samples.length / sampleRateHz) * 1000;
    reply.playing.set(clipId, { sentMs: this.clock.nowMs(), durationMs, sentence });
    const clip = { clipId, samples, sampleRateHz };
    this.playback.play(clip);
    this.heard.sent(clip);
    return durationMs;
  }

  #onReport({ type, clipId, atMs }: PlaybackReport): void {
    const reply = this.#current;
    const clip = reply?.playing.get(clipId);
    if (!reply || !clip) return;
    const { sentMs, sentence } = clip;
    if (type === 'started') {
      this.heard.started(clipId, atMs);
      if (!reply.started) reply.onProgress({ type: 'started', sentMs, startedMs: atMs });
      reply.started = true;
      if (sentence !== undefined) reply.onProgress({ type: 'heard', index: sentence });
      return;
    }
    reply.playing.delete(clipId);
    reply.onClipEnded();
    if (type === 'failed') {
      this.#current = undefined;
      reply.leaving.abort();
      reply.fail(new HarkError('PLAYBACK_FAILED', 'the sound output failed in the middle of a reply'));
    } else {
      this.#endIfDone(reply);
    }
  }

  #endIfDone(reply: Reply): void {
    if (!reply.allSent || reply.playing.size > 0) return;
    this.#current = undefined;
    reply.end();
  }
}

function isSame(one: SpokenSentence, other: SpokenSentence): boolean {
  return one.text === other.text && one.language === other.language;
}

import type { PlaybackReport } from '../../../../shared/audio/audio-port.ts';
import { HarkError } from '../../../../shared/errors.ts';
import type { Clock } from '../../clock/clock.ts';
import type { Speech } from '../../speech/tts/speech.ts';
import type { Synthesis, Synthesizer } from '../../speech/tts/synthesizer.ts';
import { splitSentences } from '../../speech/tts/text/sentences.ts';
import { HeardPlayback } from '../playback/monitored-playback.ts';
import type { Playback } from '../playback/playback.ts';

export interface ReplyEvents {
  /** A sentence was handed to the playback. */
  onSpeech(text: string, durationMs: number): void;
  /** When the first sentence was asked for and ready, and how long it took to make. */
  onFirstSentence(readyMs: number, computeMs: number): void;
  /** From handing over to the first sample leaving the playback node. */
  onStarted(sentMs: number, startedMs: number): void;
  onEnded(): void;
  onError(error: unknown): void;
}

interface Reply {
  events: ReplyEvents;
  /** Sent and not yet ended: clip id → when it was sent. */
  playing: Map<string, number>;
  allSent: boolean;
  started: boolean;
  /** The sentences sent so far. */
  text: string;
  /** Aborted when nobody wants to hear it any more. */
  leaving: AbortController;
}

/** Speaks replies sentence by sentence: the first is heard while the next are made. */
export class ReplySpeaker {
  readonly heard = new HeardPlayback();
  #current: Reply | undefined;
  #prepared: { sentence: string; synthesis: Promise<Synthesis>; leaving: AbortController } | undefined;
  #nextClip = 1;
  #pausedAtMs: number | undefined;

  constructor(
    private readonly synthesizer: Synthesizer,
    private readonly playback: Playback,
    private readonly clock: Clock,
  ) {
    playback.onReport((report) => this.#onReport(report));
  }

  /** Makes the first sentence of a reply that may be wanted soon. */
  prepare(replyText: string): void {
    const [sentence] = splitSentences(replyText);
    if (!sentence || this.#prepared?.sentence === sentence) return;
    this.#prepared?.leaving.abort();
    const leaving = new AbortController();
    const synthesis = this.synthesizer.synthesize(sentence, leaving.signal);
    synthesis.catch(() => undefined); // Reported when the reply is spoken.
    this.#prepared = { sentence, synthesis, leaving };
  }

  /**
   * Speaks a reply; one that still runs is stopped.
   * @param sentences of it; they may still be on their way
   * @param leadIn a sound played before the first sentence
   */
  async speak(
    sentences: Iterable<string> | AsyncIterable<string>,
    events: ReplyEvents,
    leadIn?: Speech,
  ): Promise<void> {
    this.stop();
    const reply: Reply = {
      events,
      playing: new Map(),
      allSent: false,
      started: false,
      text: '',
      leaving: new AbortController(),
    };
    this.#current = reply;
    if (leadIn) this.#send(reply, leadIn);
    try {
      for await (const sentence of sentences) {
        if (this.#current === reply) await this.#say(reply, sentence);
        if (this.#current !== reply) return;
      }
      if (this.#current !== reply) return;
      reply.allSent = true;
      this.#endIfDone(reply);
    } catch (error) {
      if (this.#current !== reply) return;
      this.stop();
      events.onError(error);
    }
  }

  /** Makes a sentence and hands it to the playback, in parts where its voice sends parts. */
  async #say(reply: Reply, sentence: string): Promise<void> {
    const { events } = reply;
    const synthesis = await this.#synthesize(sentence, reply.leaving.signal);
    if (this.#current !== reply) return;
    if (reply.text === '') events.onFirstSentence(this.clock.nowMs(), synthesis.computeMs);
    reply.text += `${sentence} `;
    let durationMs = this.#send(reply, synthesis);
    for await (const part of synthesis.rest ?? []) {
      if (this.#current !== reply) return;
      durationMs += this.#send(reply, part);
    }
    events.onSpeech(sentence, durationMs);
  }

  /** Falls silent. The reply's events are not called any more. */
  stop(): void {
    if (this.#current) this.#silence();
    this.#current?.leaving.abort();
    this.#current = undefined;
  }

  /** Whether something is played, or paused. */
  get sounds(): boolean {
    return (this.#current?.playing.size ?? 0) > 0;
  }

  /** What was sent to be said of the reply so far. */
  get text(): string {
    return this.#current?.text ?? '';
  }

  /** Falls silent; `resume` goes on from there. */
  pause(): void {
    if (!this.sounds || this.#pausedAtMs !== undefined) return;
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

  #synthesize(sentence: string, signal: AbortSignal): Promise<Synthesis> {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    if (prepared?.sentence !== sentence) {
      prepared?.leaving.abort();
      return this.synthesizer.synthesize(sentence, signal);
    }
    signal.addEventListener('abort', () => prepared.leaving.abort(), { once: true });
    return prepared.synthesis;
  }

  /** @returns how long it lasts, milliseconds */
  #send(reply: Reply, { samples, sampleRateHz }: Speech): number {
    const clipId = `clip-${this.#nextClip++}`;
    reply.playing.set(clipId, this.clock.nowMs());
    const clip = { clipId, samples, sampleRateHz };
    this.heard.sent(clip);
    this.playback.play(clip);
    return (samples.length / sampleRateHz) * 1000;
  }

  #onReport({ type, clipId, atMs }: PlaybackReport): void {
    const reply = this.#current;
    const sentMs = reply?.playing.get(clipId);
    if (!reply || sentMs === undefined) return;
    if (type === 'started') {
      this.heard.started(clipId, atMs);
      if (!reply.started) reply.events.onStarted(sentMs, atMs);
      reply.started = true;
      return;
    }
    reply.playing.delete(clipId);
    if (type === 'failed') {
      this.#current = undefined;
      reply.leaving.abort();
      reply.events.onError(new HarkError('PLAYBACK_FAILED', 'the sound output failed in the middle of a reply'));
    } else {
      this.#endIfDone(reply);
    }
  }

  #endIfDone(reply: Reply): void {
    if (!reply.allSent || reply.playing.size > 0) return;
    this.#current = undefined;
    reply.events.onEnded();
  }
}

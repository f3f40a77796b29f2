import type { PlaybackReport } from '../../../shared/audio-port.ts';
import { HarkError } from '../../../shared/errors.ts';
import type { Clock } from '../clock/clock.ts';
import { splitSentences } from '../speech/tts/sentences.ts';
import type { Speech } from '../speech/tts/speech.ts';
import type { Synthesis, Synthesizer } from '../speech/tts/synthesizer.ts';
import { HeardPlayback } from './heard-playback.ts';
import type { Playback } from './playback.ts';

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
}

/** Speaks replies sentence by sentence: the first is heard while the next are made. */
export class ReplySpeaker {
  readonly heard = new HeardPlayback();
  #current: Reply | undefined;
  #prepared: { sentence: string; synthesis: Promise<Synthesis> } | undefined;
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
    const synthesis = this.synthesizer.synthesize(sentence);
    synthesis.catch(() => undefined); // Reported when the reply is spoken.
    this.#prepared = { sentence, synthesis };
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
    const reply: Reply = { events, playing: new Map(), allSent: false, started: false, text: '' };
    this.#current = reply;
    if (leadIn) this.#send(reply, leadIn);
    try {
      let first = true;
      for await (const sentence of sentences) {
        if (this.#current !== reply) return;
        const synthesis = await this.#synthesize(sentence);
        if (this.#current !== reply) return;
        if (first) events.onFirstSentence(this.clock.nowMs(), synthesis.computeMs);
        first = false;
        reply.text += `${sentence} `;
        this.#send(reply, synthesis);
        events.onSpeech(sentence, (synthesis.samples.length / synthesis.sampleRateHz) * 1000);
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

  /** Falls silent. The reply's events are not called any more. */
  stop(): void {
    if (this.#current) this.#silence();
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

  #synthesize(sentence: string): Promise<Synthesis> {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    return prepared?.sentence === sentence ? prepared.synthesis : this.synthesizer.synthesize(sentence);
  }

  #send(reply: Reply, { samples, sampleRateHz }: Speech): void {
    const clipId = `clip-${this.#nextClip++}`;
    reply.playing.set(clipId, this.clock.nowMs());
    const clip = { clipId, samples, sampleRateHz };
    this.heard.sent(clip);
    this.playback.play(clip);
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

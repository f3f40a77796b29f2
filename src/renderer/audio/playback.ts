import { loudspeakerMessages, type PlaybackCommand, type PlaybackReport } from '../../shared/audio/audio-port.ts';
import { receive } from '../../shared/ipc/message-contract.ts';
import { deviceIdOf } from './devices.ts';

/** A clip that has not ended this long after its expected end has failed: the audio output is stuck. */
const STUCK_AFTER_MS = 3000;

/** `sinkId` and `setSinkId` are missing from TypeScript's DOM library. */
interface SinkAudioContext extends AudioContext {
  /** Empty for the system default. */
  readonly sinkId: string;
  setSinkId(deviceId: string): Promise<void>;
}

/** Plays a recording once. @param loudspeaker as in `ReplyPlayback.setDevice` */
export async function playRecording(recording: AudioBuffer, loudspeaker: string | null): Promise<void> {
  const context = new AudioContext() as SinkAudioContext;
  try {
    await routeTo(context, loudspeaker);
    const source = context.createBufferSource();
    source.buffer = recording;
    source.connect(context.destination);
    const ended = new Promise((resolve) => {
      source.onended = resolve;
    });
    source.start();
    await ended;
  } finally {
    await context.close();
  }
}

async function routeTo(context: SinkAudioContext, loudspeaker: string | null): Promise<void> {
  const deviceId = loudspeaker === null ? '' : ((await deviceIdOf('audiooutput', loudspeaker)) ?? '');
  if (context.sinkId !== deviceId) await context.setSinkId(deviceId);
}

interface PlayingClip {
  source: AudioBufferSourceNode;
  /** In seconds on the context's clock, which stops during a pause. */
  startAt: number;
  endAt: number;
  started: boolean;
  timers: number[];
}

/** Plays the engine's clips one after another without gaps and reports when each starts and ends. */
export class ReplyPlayback {
  readonly #context = new AudioContext({ latencyHint: 'interactive' }) as SinkAudioContext;
  readonly #playing = new Map<string, PlayingClip>();
  #port: MessagePort | undefined;
  #busyUntil = 0;
  #paused = false;

  /** Takes commands from a new engine and stops the previous engine's audio. */
  connect(port: MessagePort): void {
    this.#stop();
    this.#port?.close();
    this.#port = port;
    const handle = receive(loudspeakerMessages.toPage, 'the engine', (command) => this.#handle(command));
    port.onmessage = ({ data }) => handle(data);
  }

  /** @param loudspeaker device name; null for the system default, which is also the fallback for a missing device */
  async setDevice(loudspeaker: string | null): Promise<void> {
    await routeTo(this.#context, loudspeaker);
  }

  #handle(command: PlaybackCommand): void {
    if (command.type === 'play') this.#play(command);
    else if (command.type === 'stop') this.#stop();
    else if (command.type === 'pause') this.#pause();
    else this.#resume();
  }

  #play({ clipId, samples, sampleRateHz }: { clipId: string; samples: Float32Array; sampleRateHz: number }): void {
    const context = this.#context;
    if (!this.#paused) void context.resume();
    const buffer = context.createBuffer(1, samples.length, sampleRateHz);
    buffer.getChannelData(0).set(samples);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);

    const startAt = Math.max(context.currentTime, this.#busyUntil);
    this.#busyUntil = startAt + buffer.duration;
    source.onended = () => this.#finish(clipId, 'ended');
    source.start(startAt);
    const clip: PlayingClip = { source, startAt, endAt: this.#busyUntil, started: false, timers: [] };
    this.#playing.set(clipId, clip);
    if (!this.#paused) this.#watch(clipId, clip);
  }

  /** Reports when the clip starts, and reports a failure if it does not end. */
  #watch(clipId: string, clip: PlayingClip): void {
    const inMs = (at: number) => (at - this.#context.currentTime) * 1000;
    const startAtMs = Date.now() + inMs(clip.startAt);
    const started = () => {
      clip.started = true;
      this.#report({ type: 'started', clipId, atMs: startAtMs });
    };
    const stuck = () => this.#finish(clipId, 'failed');
    clip.timers = [window.setTimeout(stuck, inMs(clip.endAt) + STUCK_AFTER_MS)];
    if (!clip.started) clip.timers.push(window.setTimeout(started, inMs(clip.startAt)));
  }

  #pause(): void {
    this.#paused = true;
    for (const { timers } of this.#playing.values()) for (const timer of timers) clearTimeout(timer);
    void this.#context.suspend();
  }

  #resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    void this.#context.resume();
    for (const [clipId, clip] of this.#playing) this.#watch(clipId, clip);
  }

  #finish(clipId: string, type: 'ended' | 'failed'): void {
    if (!this.#remove(clipId)) return;
    this.#report({ type, clipId, atMs: Date.now() });
  }

  #stop(): void {
    for (const [clipId, { source }] of [...this.#playing]) {
      this.#remove(clipId);
      source.stop();
    }
    this.#busyUntil = 0;
    this.#paused = false;
  }

  #remove(clipId: string): boolean {
    const clip = this.#playing.get(clipId);
    for (const timer of clip?.timers ?? []) clearTimeout(timer);
    return this.#playing.delete(clipId);
  }

  #report(report: PlaybackReport): void {
    this.#port?.postMessage(report);
  }
}

import { loudspeakerMessages, type PlaybackCommand, type PlaybackReport } from '../../shared/audio/audio-port.ts';
import { receive } from '../../shared/ipc/message-contract.ts';
import { deviceIdOf } from './devices.ts';

/** A clip that has not ended this long after its expected end has failed: the audio output is stuck. */
const STUCK_AFTER_MS = 3000;
/** A context that runs costs 2 % of a core while it plays nothing. Longer than the pauses of a conversation. */
const REST_AFTER_MS = 20_000;

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

function stopTimers({ timers }: PlayingClip): void {
  for (const timer of timers) clearTimeout(timer);
}

/** Plays the engine's clips one after another without gaps and reports when each starts and ends. */
export class ReplyPlayback {
  readonly #context = new AudioContext({ latencyHint: 'interactive' }) as SinkAudioContext;
  readonly #playing = new Map<string, PlayingClip>();
  #port: MessagePort | undefined;
  #busyUntil = 0;
  #paused = false;
  #loudspeaker: string | null = null;
  /** Changes of the device, one after the other. */
  #routing: Promise<void> = Promise.resolve();
  #isRouting = false;
  #resting: number | undefined;

  constructor() {
    void this.#context.suspend();
    // Chromium suspends a context whose device is gone, or reports an error.
    for (const event of ['statechange', 'error']) {
      this.#context.addEventListener(event, () => void this.#onInterrupted());
    }
  }

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
    this.#loudspeaker = loudspeaker;
    await this.#route();
    await this.#goOn();
  }

  /** The context's clock stops while the device changes, so that a sentence goes on where it was. */
  #route(): Promise<void> {
    const routed = this.#routing.then(async () => {
      this.#isRouting = true;
      try {
        await routeTo(this.#context, this.#loudspeaker);
      } finally {
        this.#isRouting = false;
      }
    });
    this.#routing = routed.catch(() => undefined);
    return routed;
  }

  /** Goes on by the chosen loudspeaker or another one, when the current one is lost in the middle of a sentence. */
  async #onInterrupted(): Promise<void> {
    if (this.#isRouting || !this.#isHalted) return;
    // The chosen one may still be listed and not be usable.
    await this.#route().catch(() => this.#context.setSinkId('').catch(() => undefined));
    await this.#goOn();
  }

  async #goOn(): Promise<void> {
    if (!this.#isHalted) return;
    await this.#context.resume();
    this.#watchAll();
  }

  /** Whether a clip should be heard, and the context does not run. */
  get #isHalted(): boolean {
    return !this.#paused && this.#playing.size > 0 && this.#context.state !== 'running';
  }

  #handle(command: PlaybackCommand): void {
    if (command.type === 'play') this.#play(command);
    else if (command.type === 'stop') this.#stop();
    else if (command.type === 'pause') this.#pause();
    else this.#resume();
  }

  #play({ clipId, samples, sampleRateHz }: { clipId: string; samples: Float32Array; sampleRateHz: number }): void {
    const context = this.#context;
    window.clearTimeout(this.#resting);
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
    if (this.#paused) return;
    if (context.state === 'running') this.#watch(clipId, clip);
    else this.#run();
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
    stopTimers(clip);
    clip.timers = [window.setTimeout(stuck, inMs(clip.endAt) + STUCK_AFTER_MS)];
    const isHeard = this.#context.state === 'running';
    if (isHeard && !clip.started) clip.timers.push(window.setTimeout(started, inMs(clip.startAt)));
  }

  #pause(): void {
    this.#paused = true;
    for (const clip of this.#playing.values()) stopTimers(clip);
    void this.#context.suspend();
  }

  #resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#run();
  }

  /** The clock of a context that rests stands still until its loudspeaker is open. */
  #run(): void {
    this.#watchAll();
    void this.#context.resume().then(() => {
      if (!this.#paused) this.#watchAll();
    });
  }

  #watchAll(): void {
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
    if (clip) stopTimers(clip);
    const wasPlaying = this.#playing.delete(clipId);
    if (wasPlaying && this.#playing.size === 0) this.#restSoon();
    return wasPlaying;
  }

  #restSoon(): void {
    this.#resting = window.setTimeout(() => void this.#context.suspend(), REST_AFTER_MS);
  }

  #report(report: PlaybackReport): void {
    this.#port?.postMessage(report);
  }
}

import { msOfSamples, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import type { EngineEvent, EngineEventOf } from '../../../../shared/engine/engine-events.ts';
import type { HarkError } from '../../../../shared/errors.ts';
import { SystemClock } from '../../../engine/clock/clock.ts';
import { waitUntil } from '../../../engine/clock/wait-until.ts';
import { Loudspeaker } from '../../../engine/pipeline/testing/loudspeaker.ts';
import type { SessionFormat } from '../../protocol/session-messages.ts';
import { SessionClient } from '../session-client.ts';

const STEP_MS = 100;
/** A condition that takes longer hangs, however busy the machine is. */
const HANGING_MS = 90_000;

/** A simulated user who speaks to a remote session in real time. */
export class SpokenClient {
  readonly events: EngineEvent[] = [];
  readonly #clock = new SystemClock();
  readonly playback = new Loudspeaker(this.#clock);
  readonly refusals: HarkError[] = [];
  connections = 0;
  /** Sound sent, silence between questions included. */
  sentMs = 0;
  readonly session: SessionClient;

  constructor(url: string, token: string | undefined, formats: readonly SessionFormat[] = ['opus', 'pcm']) {
    this.session = new SessionClient({
      url,
      token,
      formats,
      playback: this.playback,
      onEvent: (event) => this.events.push(event),
      onConnected: (connected) => {
        if (connected) this.connections += 1;
      },
      onRefused: (error) => this.refusals.push(error),
    });
  }

  of<Type extends EngineEvent['type']>(type: Type): EngineEventOf<Type>[] {
    return this.events.filter((event): event is EngineEventOf<Type> => event.type === type);
  }

  get replies(): string[] {
    return this.of('reply').map(({ text }) => text);
  }

  /** Sends the samples in real time. */
  async say(samples: Float32Array): Promise<void> {
    const step = samplesOfMs(STEP_MS);
    const startedAtMs = this.#clock.nowMs();
    for (let start = 0; start < samples.length; start += step) {
      const sound = samples.subarray(start, start + step);
      this.session.pushAudio(sound);
      this.sentMs += msOfSamples(sound.length);
      await waitUntil(this.#clock, startedAtMs + msOfSamples(start + step));
    }
  }

  /** Sends silence until the condition is true. @throws Error after `timeoutMs` */
  async until(condition: () => boolean, timeoutMs = HANGING_MS): Promise<void> {
    const startedAt = performance.now();
    while (!condition()) {
      if (performance.now() - startedAt > timeoutMs) {
        throw new Error(`${condition} did not come true after ${this.connections} connections and\n${this.#told()}`);
      }
      await this.say(new Float32Array(samplesOfMs(STEP_MS)));
    }
  }

  /** All that the servers have told, but for what comes with every chunk. */
  #told(): string {
    return this.events
      .filter(({ type }) => type !== 'partial')
      .map((event) => JSON.stringify(event))
      .join('\n');
  }

  close(): void {
    this.session.close();
  }
}

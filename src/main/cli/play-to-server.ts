import { setTimeout as wait } from 'node:timers/promises';
import { msOfSamples, samplesOfMs } from '../../shared/audio/audio-format.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import type { HarkError } from '../../shared/errors.ts';
import { SystemClock } from '../engine/clock/clock.ts';
import { SimulatedPlayback } from '../engine/pipeline/playback/simulated-playback.ts';
import { SessionClient } from '../remote-sessions/client/session-client.ts';
import { SESSION_FORMATS } from '../remote-sessions/protocol/session-messages.ts';

const STEP_MS = 100;
/** After the audio silence follows until the reply is over: at least so long, and at most. */
const SHORTEST_TAIL_MS = 2000;
const LONGEST_TAIL_MS = 60_000;
/** A server that cannot be reached for so long is told. */
const CONNECT_MS = 10_000;

export interface PlayToServerOptions {
  /** Such as ws://speech.example:9484. */
  url: string;
  token: string | undefined;
  onEvent: (event: EngineEvent) => void;
}

/**
 * Plays audio to a session on a server, at the speed of a microphone.
 * @param blocks 16 kHz mono, of any lengths
 * @throws HarkError REMOTE_REFUSED, REMOTE_UNREACHABLE
 */
export async function playToServer(
  blocks: AsyncIterable<Float32Array>,
  { url, token, onEvent }: PlayToServerOptions,
): Promise<void> {
  let [connected, inTurn] = [false, false];
  let refusal: HarkError | undefined;
  const startedAtMs = Date.now();
  const session = new SessionClient({
    url,
    token,
    formats: SESSION_FORMATS,
    playback: new SimulatedPlayback(new SystemClock()),
    onEvent(event) {
      if (event.type === 'turn-started') inTurn = true;
      else if (event.type === 'turn') inTurn = false;
      // From when it began, as of a file.
      onEvent('atMs' in event ? { ...event, atMs: event.atMs - startedAtMs } : event);
    },
    onConnected: () => {
      connected = true;
    },
    onRefused: (error) => {
      refusal = error;
    },
  });
  const step = samplesOfMs(STEP_MS);
  let [samples, talkedAtMs] = [0, performance.now()];
  const push = async (part: Float32Array) => {
    if (refusal) throw refusal;
    session.pushSound(part);
    samples += part.length;
    const aheadMs = msOfSamples(samples) - (performance.now() - talkedAtMs);
    if (aheadMs > 0) await wait(aheadMs);
  };
  try {
    for (let waitedMs = 0; !connected; waitedMs += STEP_MS) {
      if (refusal) throw refusal;
      if (waitedMs > CONNECT_MS) throw session.unreachable;
      await wait(STEP_MS);
    }
    talkedAtMs = performance.now();
    for await (const block of blocks) {
      for (let start = 0; start < block.length; start += step) await push(block.subarray(start, start + step));
    }
    const silence = new Float32Array(step);
    for (let tailMs = 0; tailMs < SHORTEST_TAIL_MS || (inTurn && tailMs < LONGEST_TAIL_MS); tailMs += STEP_MS) {
      await push(silence);
    }
  } finally {
    session.close();
  }
}

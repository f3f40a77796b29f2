import { setTimeout as wait } from 'node:timers/promises';
import { msOfSamples, samplesOfMs } from '../../shared/audio/audio-format.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import type { HarkError } from '../../shared/errors.ts';
import { SystemClock } from '../engine/clock/clock.ts';
import { waitUntil } from '../engine/clock/wait-until.ts';
import { SimulatedPlayback } from '../engine/pipeline/playback/simulated-playback.ts';
import { SessionClient } from '../remote-sessions/client/session-client.ts';
import { SESSION_FORMATS } from '../remote-sessions/protocol/session-messages.ts';
import { chunksWithTail } from './chunks-with-tail.ts';

const STEP_MS = 100;
/** A server that cannot be reached for this long is reported. */
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
  const clock = new SystemClock();
  const startedAtMs = clock.nowMs();
  const session = new SessionClient({
    url,
    token,
    formats: SESSION_FORMATS,
    playback: new SimulatedPlayback(clock),
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
  try {
    for (let waitedMs = 0; !connected; waitedMs += STEP_MS) {
      if (refusal) throw refusal;
      if (waitedMs > CONNECT_MS) throw session.unreachable;
      await wait(STEP_MS);
    }
    const talkedAtMs = clock.nowMs();
    let samples = 0;
    for await (const chunk of chunksWithTail(blocks, samplesOfMs(STEP_MS), () => !inTurn)) {
      if (refusal) throw refusal;
      session.pushAudio(chunk);
      samples += chunk.length;
      await waitUntil(clock, talkedAtMs + msOfSamples(samples));
    }
  } finally {
    session.close();
  }
}

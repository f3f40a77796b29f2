import { msOfSamples, samplesOfMs } from '../../shared/audio/audio-format.ts';
import { Reframer } from '../../shared/audio/reframer.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import { type Clock, SystemClock } from '../engine/clock/clock.ts';
import { VirtualClock } from '../engine/clock/virtual-clock.ts';
import type { Engine } from '../engine/engine.ts';
import { SimulatedPlayback } from '../engine/pipeline/playback/simulated-playback.ts';
import type { Services } from '../engine/pipeline/services.ts';
import { servicesOnVirtualClock } from '../engine/pipeline/services-on-virtual-clock.ts';

/** After the audio, silence follows until the reply is over, at most this long. */
const LONGEST_TAIL_MS = 60_000;
/** Silence that is always added, so that the last words come to their endpoint and a late wake is seen. */
const SHORTEST_TAIL_MS = 2000;

/** Moves the clock to a chunk's end and processes the chunk there. */
interface Pace {
  clock: Clock;
  services?: Services;
  at(endMs: number, work: () => Promise<void>): Promise<void>;
}

export interface PlayAudioOptions {
  /** At the speed of a microphone; else as fast as the machine can, with the latencies a listener would have met. */
  realtime: boolean;
  onEvent: (event: EngineEvent) => void;
}

/**
 * Plays audio through a session of the engine as a microphone would.
 * @param blocks 16 kHz mono, of any lengths
 */
export async function playAudio(
  engine: Engine,
  blocks: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  { realtime, onEvent }: PlayAudioOptions,
): Promise<void> {
  await engine.warm();
  const pace = realtime ? realPace() : virtualPace(await engine.services());
  const session = await engine.openSession({
    clock: pace.clock,
    playback: new SimulatedPlayback(pace.clock),
    emit: onEvent,
    services: pace.services,
  });

  const chunkSamples = samplesOfMs(engine.config.audio_processing.chunk_size_ms);
  const frames = new Reframer(chunkSamples);
  let samples = 0;
  const push = async (chunk: Float32Array) => {
    samples += chunk.length;
    const endMs = msOfSamples(samples);
    await pace.at(endMs, () => session.pushChunk(chunk, endMs));
  };
  for await (const block of blocks) {
    for (const chunk of frames.push(block)) await push(chunk.slice());
  }
  const silence = new Float32Array(chunkSamples);
  // What did not fill a chunk comes out with the silence behind it.
  for (const chunk of frames.push(silence)) await push(chunk.slice());
  const audioEndMs = msOfSamples(samples);
  for (;;) {
    const tailMs = msOfSamples(samples) - audioEndMs;
    const said = session.state === 'asleep' || session.state === 'following-up';
    if (tailMs >= LONGEST_TAIL_MS || (tailMs >= SHORTEST_TAIL_MS && said)) break;
    await push(silence);
  }
  await session.close();
}

function realPace(): Pace {
  const clock = new SystemClock(performance.timeOrigin + performance.now());
  return {
    clock,
    async at(endMs, work) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, endMs - clock.nowMs())));
      // As with a microphone, the next chunk does not wait for this one.
      void work();
    },
  };
}

function virtualPace(services: Services): Pace {
  const clock = new VirtualClock();
  return {
    clock,
    services: servicesOnVirtualClock(clock, services),
    async at(endMs, work) {
      await clock.advanceTo(endMs);
      await clock.step(work);
    },
  };
}

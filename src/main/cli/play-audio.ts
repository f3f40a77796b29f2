import { msOfSamples, samplesOfMs } from '../../shared/audio/audio-format.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import { type Clock, SystemClock } from '../engine/clock/clock.ts';
import { VirtualClock } from '../engine/clock/virtual-clock.ts';
import { waitUntil } from '../engine/clock/wait-until.ts';
import type { Engine } from '../engine/engine.ts';
import { SimulatedPlayback } from '../engine/pipeline/playback/simulated-playback.ts';
import type { Services } from '../engine/pipeline/services.ts';
import { servicesOnVirtualClock } from '../engine/pipeline/services-on-virtual-clock.ts';
import { chunksWithTail } from './chunks-with-tail.ts';

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
  const isOver = () => session.state === 'asleep' || session.state === 'following-up';
  let samples = 0;
  for await (const chunk of chunksWithTail(blocks, chunkSamples, isOver)) {
    samples += chunk.length;
    const endMs = msOfSamples(samples);
    await pace.at(endMs, () => session.pushChunk(chunk, endMs));
  }
  await session.close();
}

function realPace(): Pace {
  const clock = new SystemClock(performance.timeOrigin + performance.now());
  return {
    clock,
    async at(endMs, work) {
      await waitUntil(clock, endMs);
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

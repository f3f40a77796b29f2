import { readdirSync } from 'node:fs';
import { roomNoise } from '../../e2e/support/room-noise.ts';
import { VirtualClock } from '../../src/main/engine/clock/virtual-clock.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { SimulatedPlayback } from '../../src/main/engine/pipeline/playback/simulated-playback.ts';
import { servicesOnVirtualClock } from '../../src/main/engine/pipeline/services-on-virtual-clock.ts';
import { makeCough } from '../../src/main/engine/pipeline/testing/cough.ts';
import { samplesOfMs } from '../../src/shared/audio/audio-format.ts';
import { percentileOf } from '../../src/shared/percentile.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';

const CHUNK_MS = 20;
/** One round of the scene below; 514 rounds are eight hours. */
const ROUND_MS = 56_000;
const NOISE_PEAK = 0.03;

export interface SoakFigures {
  hours: number;
  realSeconds: number;
  wakes: { said: number; woke: number; false: number };
  bargeIns: { said: number; interrupted: number };
  /** At the end of each tenth. */
  residentMib: number[];
  openFiles: number[];
  /** 99th percentile of a chunk's processing time in each tenth. */
  chunkP99Ms: number[];
  errors: string[];
}

/** Audio of a round, with its start in milliseconds. */
async function scene(engine: Engine): Promise<[fromMs: number, samples: Float32Array][]> {
  const say = async (text: string) => (await engine.synthesizeWhole(text)).samples;
  return [
    // A long answer that is interrupted, a single question, and talk not meant for Hark.
    [1000, await say('Alexa, what can you do?')],
    [6500, await say('What is twelve times seven?')],
    [20_000, await say('I think we should leave before it gets dark, do you have the keys?')],
    [26_000, makeCough()],
    [30_000, noise(8000)],
    [42_000, await say('Alexa, what time is it?')],
  ];
}

/**
 * Hours of silence, noise, talk, wake words and interruptions, processed as fast as the machine can.
 * @param hours of audio
 */
export async function soak(hours: number): Promise<SoakFigures> {
  const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  await engine.warm();
  const clock = new VirtualClock();
  const wakes = { said: 0, woke: 0, false: 0 };
  const bargeIns = { said: 0, interrupted: 0 };
  const errors: string[] = [];
  let expectedWakes = 0;
  const session = await engine.openSession({
    clock,
    playback: new SimulatedPlayback(clock),
    services: servicesOnVirtualClock(clock, await engine.services()),
    emit: (event) => {
      if (event.type === 'wake') {
        if (expectedWakes > 0) wakes.woke += 1;
        else wakes.false += 1;
        expectedWakes = Math.max(0, expectedWakes - 1);
      }
      if (event.type === 'turn-started' && event.trigger === 'barge-in') bargeIns.interrupted += 1;
      if (event.type === 'error') errors.push(`${event.code} ${event.message}`);
    },
  });
  const parts = await scene(engine);
  const quiet = roomNoise(ROUND_MS);
  const rounds = Math.max(1, Math.round((hours * 3_600_000) / ROUND_MS));
  const figures = { residentMib: [] as number[], openFiles: [] as number[], chunkP99Ms: [] as number[] };
  const startedAt = performance.now();
  let chunkMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const heard = quiet.slice();
    for (const [fromMs, samples] of parts) mixIn(heard, samples, samplesOfMs(fromMs));
    wakes.said += 2;
    bargeIns.said += 1;
    expectedWakes = 2;
    for (let start = 0; start < heard.length; start += samplesOfMs(CHUNK_MS)) {
      const endMs = round * ROUND_MS + ((start + samplesOfMs(CHUNK_MS)) / samplesOfMs(1000)) * 1000;
      await clock.advanceTo(endMs);
      const before = performance.now();
      await clock.step(() => session.pushChunk(heard.slice(start, start + samplesOfMs(CHUNK_MS)), endMs));
      chunkMs.push(performance.now() - before);
    }
    if ((round + 1) % Math.max(1, Math.floor(rounds / 10)) > 0) continue;
    figures.residentMib.push(Math.round(process.memoryUsage.rss() / 2 ** 20));
    figures.openFiles.push(openFiles());
    chunkMs.sort((a, b) => a - b);
    figures.chunkP99Ms.push(Math.round((percentileOf(chunkMs, 99) ?? 0) * 100) / 100);
    chunkMs = [];
  }
  await session.close();
  await engine.close();
  const realSeconds = Math.round((performance.now() - startedAt) / 100) / 10;
  return { hours, realSeconds, wakes, bargeIns, ...figures, errors };
}

function mixIn(heard: Float32Array, samples: Float32Array, from: number): void {
  for (let i = 0; i < samples.length; i++) heard[from + i] = (heard[from + i] as number) + (samples[i] as number);
}

/** White noise, the same in each run. */
function noise(ms: number): Float32Array {
  let seed = 7;
  return Float32Array.from({ length: samplesOfMs(ms) }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed / 2_147_483_647 - 0.5) * 2 * NOISE_PEAK;
  });
}

/** Open files and sockets of this process; 0 where the system does not report them. */
function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}

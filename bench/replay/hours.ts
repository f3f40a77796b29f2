import { roomNoise } from '../../e2e/support/room-noise.ts';
import { VirtualClock } from '../../src/main/engine/clock/virtual-clock.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { servicesOnVirtualClock } from '../../src/main/engine/pipeline/services-on-virtual-clock.ts';
import { SimulatedPlayback } from '../../src/main/engine/pipeline/simulated-playback.ts';
import { configSchema } from '../../src/shared/config-schema.ts';
import { questionChunks } from '../optimisation/question-audio.ts';

const HOURS = 8;
const CHUNK_MS = 20;
const CHUNKS_AN_HOUR = 3_600_000 / CHUNK_MS;
/** From one question to the next; between them the room is quiet, but now and then something bangs. */
const QUESTION_EVERY_CHUNKS = (4 * 60_000) / CHUNK_MS;
const BANG_EVERY_CHUNKS = 37_000 / CHUNK_MS;
const BANG_GAIN = 400;
const SAMPLE_EVERY_CHUNKS = CHUNKS_AN_HOUR / 6;
/** In which the models' memory settles. */
const SETTLE_HOURS = 1;

export interface HoursFigures {
  hours: number;
  realSeconds: number;
  processorSeconds: number;
  questions: number;
  answered: number;
  /** Every ten minutes of audio, MiB. */
  residentMib: number[];
  /** Of the straight line through them after the first hour (least squares). */
  slopeMibAnHour: number;
}

/** Eight hours of a room, heard as fast as this machine can. */
export async function replayHours(): Promise<HoursFigures> {
  const engine = new Engine(configSchema.parse({}));
  await engine.warm();
  const clock = new VirtualClock();
  let answered = 0;
  const session = await engine.openSession({
    clock,
    playback: new SimulatedPlayback(clock),
    services: servicesOnVirtualClock(clock, await engine.services()),
    emit: (event) => {
      if (event.type === 'turn' && event.outcome === 'answered') answered += 1;
    },
  });
  const quiet = inChunks(roomNoise(10_000));
  const questions = await questionChunks(6);
  const residentMib: number[] = [];
  const startedAt = performance.now();
  const processorBefore = process.cpuUsage();
  let asked = 0;
  let speaking: readonly Float32Array[] = [];
  for (let index = 0; index < HOURS * CHUNKS_AN_HOUR; index++) {
    if (index % QUESTION_EVERY_CHUNKS === 0) speaking = oneQuestion(questions, asked++);
    if (index % SAMPLE_EVERY_CHUNKS === 0) residentMib.push(Math.round(process.memoryUsage.rss() / 2 ** 20));
    const spoken = speaking[index % QUESTION_EVERY_CHUNKS];
    const room = quiet[index % quiet.length] as Float32Array;
    const chunk = spoken ?? (index % BANG_EVERY_CHUNKS === 0 ? room.map((sample) => sample * BANG_GAIN) : room);
    const endMs = (index + 1) * CHUNK_MS;
    await clock.advanceTo(endMs);
    await clock.step(() => session.pushChunk(chunk, endMs));
  }
  const { user, system } = process.cpuUsage(processorBefore);
  const figures = {
    hours: HOURS,
    realSeconds: Math.round((performance.now() - startedAt) / 100) / 10,
    processorSeconds: Math.round((user + system) / 1e5) / 10,
    questions: asked,
    answered,
    residentMib,
    slopeMibAnHour: slope(residentMib.slice(SETTLE_HOURS * 6)) * 6,
  };
  await session.close();
  await engine.close();
  return figures;
}

/** The audio holds six questions of about the same length, one after the other. */
function oneQuestion(chunks: readonly Float32Array[], number: number): readonly Float32Array[] {
  const length = Math.floor(chunks.length / 6);
  const start = (number % 6) * length;
  return chunks.slice(start, start + length);
}

function inChunks(samples: Float32Array): Float32Array[] {
  const length = (CHUNK_MS * 16_000) / 1000;
  return Array.from({ length: Math.floor(samples.length / length) }, (_, index) =>
    samples.slice(index * length, (index + 1) * length),
  );
}

/** Of the least squares line through values at 0, 1, 2, … */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [covariance, variance] = [0, 0];
  for (const [index, value] of values.entries()) {
    covariance += (index - middle) * (value - mean);
    variance += (index - middle) ** 2;
  }
  return covariance / variance;
}

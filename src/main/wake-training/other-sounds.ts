import { concatSamples, SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import { between, oneOf } from '../../shared/seeded-random.ts';
import { backgroundNoise } from './background-noise.ts';
import { inRoom } from './room-sound.ts';

/** How long talk goes on without a pause, and how long a noise lasts. */
export const OTHER_SOUND_SECONDS = 20;
/** Level (root mean square) of the noise behind talk, dBFS. */
const BEHIND_TALK_DB = [-51, -26] as const;
/** Of noise alone. */
const ALONE_DB = [-60, -10] as const;

/** @returns speech as it sounds in a room with noise */
export function inNoisyRoom(samples: Float32Array, talk: readonly Float32Array[], random: () => number): Float32Array {
  const level = levelOf(BEHIND_TALK_DB, random);
  const noise = backgroundNoise(samples.length, talk, random);
  return inRoom(samples, random).map((sample, at) => Math.max(-1, Math.min(1, sample + level * (noise[at] as number))));
}

/** @returns a noise alone */
export function noiseAlone(talk: readonly Float32Array[], random: () => number): Float32Array {
  const level = levelOf(ALONE_DB, random);
  return backgroundNoise(OTHER_SOUND_SECONDS * SAMPLE_RATE_HZ, talk, random).map((sample) => level * sample);
}

/** @returns sentences one after the other, in a room with noise */
export function talkInRoom(talk: readonly Float32Array[], random: () => number): Float32Array {
  const parts: Float32Array[] = [];
  for (let length = 0; length < OTHER_SOUND_SECONDS * SAMPLE_RATE_HZ; length += parts.at(-1)?.length ?? 0) {
    parts.push(oneOf(random, talk));
  }
  return inNoisyRoom(concatSamples(parts), talk, random);
}

const levelOf = (rangeDb: readonly [number, number], random: () => number) => 10 ** (between(random, ...rangeDb) / 20);

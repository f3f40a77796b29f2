import { InferenceSession } from 'onnxruntime-node';
import { concatSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../shared/audio/audio-format.ts';
import { oneOf } from '../../shared/seeded-random.ts';
import { DEFAULT_WAKE_THRESHOLD, type WakeWord } from '../../shared/settings/wake-words.ts';
import type { HearingTest, WokenTakes } from '../../shared/wake-training/hearing-test.ts';
import { WAKE_FRAME_SAMPLES, type WakeFeatureSessions } from '../engine/speech/wake/openwakeword/wake-features.ts';
import { WakeWordDetector } from '../engine/speech/wake/openwakeword/wake-word-detector.ts';
import { backgroundNoise, rms } from './background-noise.ts';
import { inRoom } from './room-sound.ts';

/** Around a take, so that all that a detector sees was heard, and it has time to decide. */
const LEAD_MS = 1500;
const TAIL_MS = 1000;
const PAUSE_MS = 400;
/** Of the loudest sample: speech at arm's length. */
const PEAK = 0.3;
/** What a microphone picks up in a silent room. */
const FLOOR = 0.0005;
/** Of the speech to the noise: a kitchen at work. */
const SNR_DB = 10;
/** As the settings have it unless the user changes them. */
const DETECTION = {
  thresholds: {},
  scoresInARow: 2,
  nearMissThreshold: DEFAULT_WAKE_THRESHOLD,
  refractoryMs: 2000,
} as const;

/** What is played; none of it was learnt from. 16 kHz mono, without silence around it. */
export interface TestTakes {
  /** The wake word by the voices that taught it. */
  words: readonly Float32Array[];
  /** The wake word by the user; may be empty. */
  own: readonly Float32Array[];
  alike: readonly Float32Array[];
  talk: readonly Float32Array[];
}

export interface HearingTestOptions {
  sessions: WakeFeatureSessions;
  random: () => number;
  /** @param share 0 to 1 */
  onProgress?: ((share: number) => void) | undefined;
}

/** Plays takes to a trained wake word as a microphone would, and counts what wakes. */
export async function testHearing(
  word: WakeWord,
  model: Uint8Array,
  { words, own, alike, talk }: TestTakes,
  { sessions, random, onProgress }: HearingTestOptions,
): Promise<HearingTest> {
  const keyword = await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const total = 2 * words.length + own.length + alike.length + talk.length;
  let played = 0;
  const wakesIn = async (samples: Float32Array, takes: number) => {
    const detector = await WakeWordDetector.create({ ...sessions, keywords: new Map([[word, keyword]]) }, DETECTION);
    const wakes = await countWakes(detector, samples);
    played += takes;
    onProgress?.(played / total);
    return wakes;
  };
  const wokenBy = async (takes: readonly Float32Array[], place: Place): Promise<WokenTakes> => {
    let count = 0;
    for (const take of takes) if ((await wakesIn(place(take, random), 1)) > 0) count += 1;
    return { count, of: takes.length };
  };
  const noisy: Place = (take) => inNoise(take, talk, random);
  try {
    const quiet = await wokenBy(words, inQuiet);
    const noise = await wokenBy(words, noisy);
    const spoken = inQuiet(withPauses(talk), random);
    return {
      quiet,
      noise,
      alike: await wokenBy(alike, inQuiet),
      talk: { wakes: await wakesIn(spoken, talk.length), minutes: spoken.length / SAMPLE_RATE_HZ / 60 },
      ...(own.length > 0 && { own: await wokenBy(own, asRecorded) }),
    };
  } finally {
    await keyword.release();
  }
}

type Place = (take: Float32Array, random: () => number) => Float32Array;

/** The user's takes have their own room. */
const asRecorded: Place = (take, random) => withFloor(between(take), random);

const inQuiet: Place = (take, random) => withFloor(atPeak(inRoom(between(take), random)), random);

function inNoise(take: Float32Array, talk: readonly Float32Array[], random: () => number): Float32Array {
  const quiet = inQuiet(take, random);
  const level = rms(quiet.subarray(samplesOfMs(LEAD_MS), -samplesOfMs(TAIL_MS))) * 10 ** (-SNR_DB / 20);
  const noise = backgroundNoise(quiet.length, [oneOf(random, talk)], random);
  return quiet.map((sample, at) => sample + level * (noise[at] as number));
}

function between(take: Float32Array): Float32Array {
  const [lead, tail] = [new Float32Array(samplesOfMs(LEAD_MS)), new Float32Array(samplesOfMs(TAIL_MS))];
  return concatSamples([lead, take, tail]);
}

function withPauses(talk: readonly Float32Array[]): Float32Array {
  return concatSamples(talk.flatMap((said) => [said, new Float32Array(samplesOfMs(PAUSE_MS))]));
}

function atPeak(samples: Float32Array): Float32Array {
  let peak = 1e-6;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return samples.map((sample) => (sample * PEAK) / peak);
}

function withFloor(samples: Float32Array, random: () => number): Float32Array {
  return samples.map((sample) => sample + FLOOR * (2 * random() - 1));
}

async function countWakes(detector: WakeWordDetector, samples: Float32Array): Promise<number> {
  let wakes = 0;
  for (let end = WAKE_FRAME_SAMPLES; end <= samples.length; end += WAKE_FRAME_SAMPLES) {
    const detection = await detector.process(samples.subarray(end - WAKE_FRAME_SAMPLES, end), end);
    if (detection?.sure) wakes += 1;
  }
  return wakes;
}

import { samplesOfMs } from '../../shared/audio/audio-format.ts';
import { between, oneOf } from '../../shared/seeded-random.ts';
import { backgroundNoise, rms } from './background-noise.ts';
import { inRoom } from './room-sound.ts';

/** Before a phrase: so long that all that the model sees was heard. */
const LEAD_MS = [1000, 1900] as const;
const TAIL_MS = [650, 900] as const;
/** From a phrase to what is said right after it. */
const PAUSE_MS = [0, 500] as const;
/** Of the speech to the noise. */
const SNR_DB = [-2, 30] as const;
/** Of the loudest sample: from a whisper across the room to too loud for the microphone. */
const PEAK = [0.02, 1.3] as const;
/** What a microphone picks up in a silent room. */
const FLOOR = 0.0005;

export interface SoundScene {
  samples: Float32Array;
  /** Index after the last sample of the phrase. */
  phraseEnd: number;
}

/**
 * Puts a phrase into a room: somebody may be talking before it and goes on after it, and there may be noise.
 * @param phrase trimmed, 16 kHz mono
 * @param talk what else is said, and what babbles in the background
 */
export function makeScene(phrase: Float32Array, talk: readonly Float32Array[], random: () => number): SoundScene {
  const lead = samplesOfMs(between(random, ...LEAD_MS));
  const phraseEnd = lead + phrase.length;
  const dry = new Float32Array(phraseEnd + samplesOfMs(between(random, ...TAIL_MS)));
  dry.set(phrase, lead);
  if (talk.length > 0 && random() < 0.5) {
    const next = scaledTo(oneOf(random, talk), rms(phrase) * between(random, 0.5, 1.2));
    const start = phraseEnd + samplesOfMs(between(random, ...PAUSE_MS));
    dry.set(next.subarray(0, Math.max(0, dry.length - start)), start);
  }
  if (talk.length > 0 && random() < 0.15) {
    const before = scaledTo(oneOf(random, talk), rms(phrase) * between(random, 0.3, 1));
    const end = Math.max(1, lead - samplesOfMs(between(random, 150, 600)));
    const heard = before.subarray(Math.max(0, before.length - end));
    dry.set(heard, end - heard.length);
  }
  const wet = inRoom(dry, random);
  const snrDb = random() < 0.3 ? Number.POSITIVE_INFINITY : between(random, ...SNR_DB);
  const noiseLevel = rms(wet.subarray(lead, phraseEnd)) * 10 ** (-snrDb / 20);
  const noise = noiseLevel > 0 ? backgroundNoise(wet.length, talk, random) : undefined;
  const mixed = wet.map((sample, at) => sample + noiseLevel * (noise?.[at] ?? 0));
  return { samples: asRecorded(mixed, random), phraseEnd };
}

function asRecorded(samples: Float32Array, random: () => number): Float32Array {
  let peak = 1e-6;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  // Even on a scale of decibels.
  const gain = Math.exp(between(random, Math.log(PEAK[0]), Math.log(PEAK[1]))) / peak;
  // Some microphones gate what is softer than speech to silence.
  const floor = random() < 0.3 ? 0 : FLOOR;
  return samples.map((sample) => Math.max(-1, Math.min(1, gain * sample + floor * (2 * random() - 1))));
}

function scaledTo(samples: Float32Array, level: number): Float32Array {
  const factor = level / Math.max(1e-4, rms(samples));
  return samples.map((sample) => sample * factor);
}

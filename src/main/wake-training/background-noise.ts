import { SAMPLE_RATE_HZ, samplesOfMs } from '../../shared/audio/audio-format.ts';
import { between, oneOf } from '../../shared/seeded-random.ts';

type Random = () => number;

/** Voices at once from which single words are no longer heard. */
const BABBLE_VOICES = [3, 6] as const;

/**
 * Noise as a home has it, of another kind each time.
 * @param talk sounds of speech, for a room full of people; may be empty
 * @returns a sound of level 1 (root mean square)
 */
export function backgroundNoise(length: number, talk: readonly Float32Array[], random: Random): Float32Array {
  const kinds = [hiss, fan, dishes, ...(talk.length > 0 ? [babble, babble] : [])];
  const made = oneOf(random, kinds)(length, random, talk);
  const level = rms(made);
  return level > 0 ? made.map((sample) => sample / level) : made;
}

export function rms(samples: Float32Array): number {
  let energy = 0;
  for (const sample of samples) energy += sample * sample;
  return Math.sqrt(energy / Math.max(1, samples.length));
}

const hiss = (length: number, random: Random) => Float32Array.from({ length }, () => 2 * random() - 1);

/** Louder at low frequencies, with a hum. */
function fan(length: number, random: Random): Float32Array {
  const share = between(random, 0.01, 0.3);
  const [humHz, hum] = [between(random, 50, 400), between(random, 0, 0.3)];
  let low = 0;
  return Float32Array.from({ length }, (_, at) => {
    low += share * (2 * random() - 1 - low);
    return low + hum * share * Math.sin((2 * Math.PI * humHz * at) / SAMPLE_RATE_HZ);
  });
}

/** Tones that begin at once and fade quickly, over a hiss. */
function dishes(length: number, random: Random): Float32Array {
  const made = fan(length, random).map((sample) => sample * 0.3);
  const count = Math.ceil((length / SAMPLE_RATE_HZ) * between(random, 1, 6));
  for (let dish = 0; dish < count; dish++) {
    const start = Math.floor(random() * length);
    const [hz, decay, level] = [between(random, 800, 6000), samplesOfMs(between(random, 15, 120)), random()];
    for (let at = start; at < Math.min(length, start + 5 * decay); at++) {
      const sound = Math.exp((start - at) / decay) * Math.sin((2 * Math.PI * hz * (at - start)) / SAMPLE_RATE_HZ);
      made[at] = (made[at] as number) + level * sound;
    }
  }
  return made;
}

function babble(length: number, random: Random, talk: readonly Float32Array[]): Float32Array {
  const made = new Float32Array(length);
  const voices = Math.round(between(random, ...BABBLE_VOICES));
  for (let voice = 0; voice < voices; voice++) {
    const level = between(random, 0.3, 1);
    let at = -Math.floor(random() * SAMPLE_RATE_HZ);
    while (at < length) {
      const said = oneOf(random, talk);
      const gain = level / Math.max(1e-4, rms(said));
      for (let offset = Math.max(0, -at); offset < said.length && at + offset < length; offset++) {
        made[at + offset] = (made[at + offset] as number) + gain * (said[offset] as number);
      }
      at += Math.max(1, said.length);
    }
  }
  return made;
}

import { resample } from '../../../audio-file/resample.ts';
import type { Voice } from './voice.ts';

/** The pitch in hundredths: a resampler with few phases. */
const PITCH_STEPS = 100;

/**
 * Gives a voice a pitch that it has not of its own: it speaks slower and is resampled to be higher, or faster to be lower, so that
 * the sentence lasts as long. Its timbre moves with the pitch.
 * @param voice follows a speed
 */
export function withPitch(voice: Voice): Voice {
  return {
    async speak(text, { speed = 1, pitch = 1 } = {}) {
      const steps = Math.round(pitch * PITCH_STEPS);
      if (steps === PITCH_STEPS) return voice.speak(text, { speed });
      const { samples, sampleRateHz } = await voice.speak(text, { speed: (speed * PITCH_STEPS) / steps });
      return { samples: resample({ samples, sampleRateHz: steps }, PITCH_STEPS), sampleRateHz };
    },
    prepare: () => voice.prepare?.(),
    close: async () => voice.close?.(),
  };
}

import { resample } from '../../../audio-file/resample.ts';
import type { Prosody, Voice } from './voice.ts';

/** The pitch in hundredths: a resampler with few phases. */
const PITCH_STEPS = 100;

/**
 * Gives a voice a pitch that it has not of its own: it speaks slower and is resampled to be higher, or faster to be lower, so that
 * the sentence lasts as long. Its timbre moves with the pitch.
 * @param voice follows a speed
 */
export function withPitch(voice: Voice): Voice {
  const stepsOf = ({ pitch = 1 }: Prosody) => Math.round(pitch * PITCH_STEPS);
  const speak = async (text: string, prosody: Prosody = {}) => {
    const { speed = 1 } = prosody;
    const steps = stepsOf(prosody);
    if (steps === PITCH_STEPS) return voice.speak(text, { speed });
    const { samples, sampleRateHz } = await voice.speak(text, { speed: (speed * PITCH_STEPS) / steps });
    return { samples: resample({ samples, sampleRateHz: steps }, PITCH_STEPS), sampleRateHz };
  };
  return {
    speak,
    async *speakInParts(text, prosody = {}) {
      // The resampler would be heard at each seam.
      const inParts = stepsOf(prosody) === PITCH_STEPS && voice.speakInParts?.(text, prosody);
      return inParts ? yield* inParts : await speak(text, prosody);
    },
    prepare: () => voice.prepare?.(),
    close: async () => voice.close?.(),
  };
}

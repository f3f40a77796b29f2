import { SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import { between, oneOf } from '../../shared/seeded-random.ts';
import { resample } from '../audio-file/resample.ts';
import { openKokoroStyles, openNeuralVoice } from '../engine/speech/tts/neural/open-voice.ts';
import { withPitch } from '../engine/speech/tts/pitched-voice.ts';
import type { Voice } from '../engine/speech/tts/voice.ts';
import { trimmed } from './trim.ts';

/** How fast and high people speak who are not the voice's speaker. */
const SPEED = [0.8, 1.35] as const;
const PITCH = [0.8, 1.25] as const;
/** A mixed style may go so far beyond its parts. */
const BEYOND = 0.25;

/** Somebody who says what is to be learnt, each time at another speed and pitch. */
export interface Speaker {
  /** How much it says of everything: a model that mixes its speakers is many of them. */
  weight: number;
  /** @returns the words alone, 16 kHz mono. @throws HarkError TTS_FAILED, TEXT_UNSPEAKABLE */
  say(text: string, random: () => number): Promise<Float32Array>;
  close(): Promise<void>;
}

/** @param id of a voice in the catalogue. @throws HarkError VOICE_UNAVAILABLE, MODEL_CHECKSUM, MODEL_LOAD */
export async function openSpeaker(id: string): Promise<Speaker> {
  return id.startsWith('kokoro') ? openMixedSpeaker(id) : speakerOf(await openNeuralVoice('', id, undefined), 1);
}

export function speakerOf(voice: Voice, weight: number): Speaker {
  return {
    weight,
    say: (text, random) => sayBy(voice, text, random),
    close: async () => voice.close?.(),
  };
}

/** Kokoro with a new style for each sentence, between its own and a little beyond them. */
async function openMixedSpeaker(id: string): Promise<Speaker> {
  const { styles, voiceOf } = await openKokoroStyles(id);
  const neutral = styles[0];
  if (!neutral) throw new RangeError(`${id} has no styles`);
  return {
    weight: styles.length,
    say(text, random) {
      const [one, other] = [oneOf(random, styles), oneOf(random, styles)];
      const share = between(random, -BEYOND, 1 + BEYOND);
      const mixed = one.vectors.map((value, at) => value + share * ((other.vectors[at] as number) - value));
      return sayBy(voiceOf(mixed, one.variety), text, random);
    },
    close: () => voiceOf(neutral.vectors, neutral.variety).close(),
  };
}

async function sayBy(voice: Voice, text: string, random: () => number): Promise<Float32Array> {
  const pitch = Math.round(100 * between(random, ...PITCH)) / 100;
  const said = await withPitch(voice).speak(text, { speed: between(random, ...SPEED), pitch });
  return trimmed(resample(said, SAMPLE_RATE_HZ));
}

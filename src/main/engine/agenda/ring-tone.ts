import { SAMPLE_RATE_HZ } from '../../../shared/audio/audio-format.ts';
import type { Speech } from '../speech/tts/speech.ts';

const NOTES_HZ = [880, 1108.73, 1318.51];
const NOTE_SAMPLES = Math.round(0.18 * SAMPLE_RATE_HZ);
const REST_SAMPLES = Math.round(0.35 * SAMPLE_RATE_HZ);
const PEAK = 0.35;

/** What is played before the words of what is due. */
export function ringTone(): Speech {
  return { samples: makeRingTone(), sampleRateHz: SAMPLE_RATE_HZ };
}

/** A rising A-major chord, note by note, with a soft start and a fading end. @returns mono samples at 16 kHz */
function makeRingTone(): Float32Array {
  const tone = new Float32Array(NOTES_HZ.length * NOTE_SAMPLES + REST_SAMPLES);
  NOTES_HZ.forEach((frequencyHz, note) => {
    for (let i = 0; i < NOTE_SAMPLES; i++) {
      const place = i / NOTE_SAMPLES;
      const envelope = Math.min(1, place * 20) * (1 - place);
      tone[note * NOTE_SAMPLES + i] = PEAK * envelope * Math.sin((2 * Math.PI * frequencyHz * i) / SAMPLE_RATE_HZ);
    }
  });
  return tone;
}

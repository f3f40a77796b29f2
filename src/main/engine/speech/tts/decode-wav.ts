import { HarkError } from '../../../../shared/errors.ts';
import { WavStream } from '../../../audio-file/wav-stream.ts';
import type { Speech } from './speech.ts';

/** Reads a WAV that a speech program wrote. A WAV that was cut off is read as far as it goes. @throws HarkError TTS_FAILED */
export function decodeWav(wav: Uint8Array): Speech {
  try {
    const stream = new WavStream();
    const samples = stream.decode(wav);
    if (samples.length > 0 && stream.sampleRateHz) return { samples, sampleRateHz: stream.sampleRateHz };
  } catch (cause) {
    throw new HarkError('TTS_FAILED', `the program wrote what cannot be played: ${(cause as Error).message}`, {
      cause,
    });
  }
  throw new HarkError('TTS_FAILED', 'the program wrote no sound');
}

import { HarkError } from '../../../../shared/errors.ts';
import { WavStream } from './openai/wav-stream.ts';
import type { Speech } from './speech.ts';

/** Reads a WAV that a speech program wrote; one that was cut off as far as it goes. @throws HarkError TTS_FAILED */
export function decodeWav(wav: Uint8Array): Speech {
  try {
    const speech = new WavStream().push(wav);
    if (speech) return speech;
  } catch (cause) {
    throw new HarkError('TTS_FAILED', `the program wrote what cannot be played: ${(cause as Error).message}`, {
      cause,
    });
  }
  throw new HarkError('TTS_FAILED', 'the program wrote no sound');
}

import { samplesOfMs } from '../../../../shared/audio-format.ts';
import type { Transcriber } from '../stt/transcriber.ts';
import { isBareName } from './wake-text.ts';
import type { WakeDetection } from './wake-word-detector.ts';

/** What `confirmWake` looks at: the word and what came just before. */
export const WAKE_CHECK_SAMPLES = samplesOfMs(1600);

/**
 * Whether a detection is to be believed. The "hey jarvis" model takes "Jarvis" alone for the whole;
 * no score tells them apart, the words do (docs/decisions/0001). When STT fails, the model is believed.
 * @param clip the last 1.6 s up to the detection, 16 kHz mono
 */
export async function confirmWake(
  { keyword }: WakeDetection,
  clip: Float32Array,
  transcriber: Transcriber,
): Promise<boolean> {
  if (!needsConfirmation(keyword)) return true;
  try {
    const heard = await transcriber.transcribe(clip).result;
    return !heard || !isBareName(heard.text, keyword);
  } catch {
    return true;
  }
}

/** Only a wake word of several words has a bare name to be mistaken for. */
export function needsConfirmation(keyword: WakeDetection['keyword']): boolean {
  return keyword.includes(' ');
}

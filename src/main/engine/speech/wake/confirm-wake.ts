import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import type { Transcriber } from '../stt/transcriber.ts';
import type { WakeDetection } from './wake-engine.ts';
import { isBareName, mentions } from './wake-text.ts';

/** What `confirmWake` looks at: the word and what came just before. */
export const WAKE_CHECK_SAMPLES = samplesOfMs(1600);

/**
 * Whether a detection is to be believed (docs/decisions/0001). The "hey jarvis" model takes "Jarvis"
 * alone for the whole; no score tells them apart, the words do. A near miss is believed when its words
 * hold the wake word. When STT fails, or there is none on this machine, the model's own verdict stands.
 * @param clip the last 1.6 s up to the detection, 16 kHz mono
 */
export async function confirmWake(
  detection: WakeDetection,
  clip: Float32Array,
  transcriber: Transcriber | undefined,
): Promise<boolean> {
  if (!needsConfirmation(detection)) return true;
  const { keyword, sure } = detection;
  if (!transcriber) return sure;
  try {
    const heard = await transcriber.transcribe(clip).result;
    if (!heard) return sure;
    return sure ? !isBareName(heard.text, keyword) : mentions(heard.text, keyword);
  } catch {
    return sure;
  }
}

/** A near miss does, and a wake word of several words, which has a bare name to be mistaken for. */
export function needsConfirmation({ keyword, sure }: WakeDetection): boolean {
  return !sure || keyword.includes(' ');
}

import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import type { Transcriber } from '../stt/transcriber.ts';
import type { WakeDetection } from './wake-engine.ts';
import { isBareName, mentions, unlikenessOf } from './wake-text.ts';

/** What `confirmWake` looks at: the word and what came just before. */
export const WAKE_CHECK_SAMPLES = samplesOfMs(1600);

/** Of 302 real detections of "Alexa", quiet and in noise, six score less, and of those one has words that are wholly unlike it. */
const WEAK_SCORE = 0.5;
const UNLIKE_WORD = 0.9;
/** "Hey Chatterbox" scores 0.63 to 0.9 as "hey jarvis", and has two letters of three of its own. */
const CLEAR_SCORE = 0.95;
const UNLIKE_PHRASE = 0.6;

/**
 * Whether a detection is to be believed (docs/decisions/0001). The "hey jarvis" model takes "Jarvis"
 * alone for the whole; no score tells them apart, the words do. So they do where the model is not quite sure. A near miss is believed when its words
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
    if (!sure) return mentions(heard.text, keyword);
    return !isBareName(heard.text, keyword) && !saysSomethingElse(heard.text, detection);
  } catch {
    return sure;
  }
}

/** A near miss does, a weak detection, and a wake word of several words, which has a bare name to be mistaken for. */
export function needsConfirmation({ keyword, sure, score }: WakeDetection): boolean {
  return !sure || keyword.includes(' ') || score < WEAK_SCORE;
}

/** In noise STT writes "Alexa" as "I like that": only where the model doubts too do such words tell. */
function saysSomethingElse(text: string, { keyword, score }: WakeDetection): boolean {
  const unlikeness = unlikenessOf(text, keyword);
  return keyword.includes(' ') ? score < CLEAR_SCORE && unlikeness > UNLIKE_PHRASE : unlikeness > UNLIKE_WORD;
}

import { VOICE_NAME } from '../../shared/settings/voices.ts';
import type { Engine } from '../engine/engine.ts';
import type { Speech } from '../engine/speech/tts/speech.ts';
import { splitSentences } from '../engine/speech/tts/text/sentences.ts';

export interface AskedManner {
  /** Names that Hark does not know, such as another server's, get its own voice. */
  voice?: string | null | undefined;
  speed?: number | undefined;
}

/**
 * Speaks a text, sentence by sentence as it is made; nothing for a text without words.
 * @param signal aborted when nobody listens any more
 * @throws HarkError TTS_FAILED, VOICE_UNAVAILABLE
 */
export async function* speakSentences(
  engine: Engine,
  text: string,
  { voice, speed }: AskedManner,
  signal: AbortSignal,
): AsyncGenerator<Speech, void> {
  const { tts } = engine.config;
  const manner = {
    voice: voice && VOICE_NAME.test(voice) ? voice : tts.voice,
    speed: speed ?? tts.speed,
    pitch: tts.pitch,
  };
  for (const sentence of splitSentences(text)) {
    const speech = await engine.trySpeech(sentence, manner);
    if (signal.aborted) return;
    yield speech;
  }
}

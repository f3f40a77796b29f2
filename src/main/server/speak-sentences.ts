import { VOICE_NAME } from '../../shared/settings/voices.ts';
import type { Engine } from '../engine/engine.ts';
import type { Speech } from '../engine/speech/tts/speech.ts';
import { splitSentences } from '../engine/speech/tts/text/sentences.ts';

export interface AskedManner {
  /** Unknown names, such as another server's voices, get the configured voice. */
  voice?: string | null | undefined;
  speed?: number | undefined;
}

/**
 * Speaks a text and yields each sentence as soon as it is synthesised; yields nothing for a text without words.
 * @param signal aborted when the client disconnects
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

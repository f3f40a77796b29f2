import { VOICE_NAME } from '../../shared/settings/voices.ts';
import type { Engine } from '../engine/engine.ts';
import type { Speech } from '../engine/speech/tts/speech.ts';
import { unlessUnspeakable } from '../engine/speech/tts/synthesizer.ts';
import { spokenSentences } from '../engine/speech/tts/text/spoken/spoken-sentences.ts';

export interface AskedManner {
  /** Unknown names, such as another server's voices, get the configured voice. */
  voice?: string | null | undefined;
  speed?: number | undefined;
}

/**
 * Speaks a text and yields each sentence as soon as it is synthesised; yields nothing for what the voice cannot say.
 * @param signal aborted when the client disconnects
 * @throws HarkError TTS_FAILED, VOICE_UNAVAILABLE
 */
export async function* speakSentences(
  engine: Engine,
  text: string,
  { voice, speed }: AskedManner,
  signal: AbortSignal,
): AsyncGenerator<Speech, void> {
  const { config, pronunciations } = engine;
  const { tts } = config;
  const prosody = {
    voice: voice && VOICE_NAME.test(voice) ? voice : tts.voice,
    speed: speed ?? tts.speed,
    pitch: tts.pitch,
  };
  for (const sentence of spokenSentences(text, { pronunciations, startsIn: engine.spokenLanguages[0] })) {
    const speech = await unlessUnspeakable(engine.trySpeech(sentence, prosody));
    if (signal.aborted) return;
    if (speech) yield speech;
  }
}

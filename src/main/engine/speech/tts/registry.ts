import type { ConversationLanguage } from '../../../../shared/settings/conversation-languages.ts';
import { DEFAULT_VOICE, parseVoiceName, type VoiceName } from '../../../../shared/settings/voices.ts';
import { spokenVoice } from '../../../models/catalogue/spoken-voice.ts';
import { speedsFile } from '../../../models/runtime/speeds-file.ts';
import { isSlowerThanSpeech } from '../../../models/runtime/voice-speed.ts';
import { fliteEngine } from './flite/engine.ts';
import { withoutPhonemes } from './given-phonemes.ts';
import { baseLanguage } from './languages/base-language.ts';
import { neuralEngine } from './neural/engine.ts';
import { systemEngine } from './system/engine.ts';
import type { ListedVoice, TtsEngine, VoiceOptions } from './tts-engine.ts';
import type { Voice } from './voice.ts';

/** Every TTS engine by its id. A new one is a folder, a line here and a form of `VoiceName`, which the compiler asks for. */
const TTS_ENGINES: { [Id in VoiceName['engine']]: TtsEngine<Extract<VoiceName, { engine: Id }>> } = {
  neural: neuralEngine,
  flite: fliteEngine,
  system: systemEngine,
};

function ttsEngineOf(name: VoiceName): TtsEngine {
  // The table pairs each name with the engine of its kind.
  return TTS_ENGINES[name.engine] as TtsEngine;
}

/**
 * Loads a voice.
 * @param name as `tts.voice` has it
 * @throws HarkError VOICE_UNAVAILABLE, MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export async function openVoice(name: string, options: VoiceOptions): Promise<Voice> {
  const voice = parseVoiceName(name);
  const engine = ttsEngineOf(voice);
  const opened = await engine.open(voice, options);
  return engine.capabilities.phonemes ? opened : readingWords(opened);
}

/** @returns the same voice for texts that come with phonemes, which it does not take */
function readingWords(voice: Voice): Voice {
  return {
    speak: (text, prosody) => voice.speak(withoutPhonemes(text), prosody),
    prepare: () => voice.prepare?.(),
    close: async () => voice.close?.(),
  };
}

/**
 * Every voice on this machine, of all languages; the better engines first.
 * @param library the folder of voices that the user added
 * @param onError called with each engine's failure to list its voices; the others are listed
 */
export async function listAllVoices(library: string, onError: (error: unknown) => void): Promise<ListedVoice[]> {
  const lists = await Promise.all(
    Object.values(TTS_ENGINES).map((engine) =>
      engine.list(library).catch((error: unknown) => {
        onError(error);
        return [];
      }),
    ),
  );
  return lists.flat();
}

/**
 * The voices to choose from, with what was measured of them here.
 * @param languages that Hark speaks, the first one where nothing else is said
 */
export async function listVoices(
  library: string,
  onError: (error: unknown) => void,
  languages: readonly ConversationLanguage[] = ['en'],
): Promise<ListedVoice[]> {
  const voices = await listAllVoices(library, onError);
  const isSpoken = (tag: string) => languages.some((language) => language === baseLanguage(tag));
  const spoken = spokenVoice(DEFAULT_VOICE, languages[0]);
  const speeds = speedsFile().read(() => undefined);
  return voices
    .filter((voice) => voice.name === spoken || voice.languages.some(isSpoken))
    .map((voice) => ({
      ...voice,
      ...(voice.name === spoken ? { default: true } : {}),
      ...(isSlowerThanSpeech(voice.name, speeds) ? { slowerThanSpeech: true } : {}),
    }));
}

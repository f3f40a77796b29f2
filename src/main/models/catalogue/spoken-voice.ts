import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { knowsLanguage } from '../../../shared/models/model-languages.ts';
import type { ConversationLanguage } from '../../../shared/settings/conversation-languages.ts';
import { DEFAULT_VOICE, FALLBACK_VOICE, parseVoiceName } from '../../../shared/settings/voices.ts';
import { type Model, modelManifest } from './manifest.ts';
import { isUsable, voiceLibrary } from './model-folders.ts';

/**
 * @param language in which Hark speaks where nothing else is said
 * @returns the voice to speak with: the default voice is replaced by one of the language, and while it is not installed; any other is
 *   left as it is
 */
export function spokenVoice(voice: string, language: ConversationLanguage = 'en'): string {
  if (voice !== DEFAULT_VOICE) return voice;
  return (
    (language === 'en' ? undefined : installedVoiceOf(language)) ?? (isDefaultInstalled() ? voice : FALLBACK_VOICE)
  );
}

/** @returns a neural voice of the catalogue, by the name that `tts.voice` takes */
function installedVoiceOf(language: string): string | undefined {
  const model = modelManifest.find((each) => isVoiceOf(each, language) && isUsable(each));
  return model && `neural:${model.id}`;
}

/** @returns the voice to download for a language; undefined when the catalogue has none */
export function catalogueVoiceOf(language: string): Model | undefined {
  return modelManifest.find((each) => isVoiceOf(each, language));
}

/** One voice: models of several, and phonemes alone, speak no language by themselves. */
function isVoiceOf({ job, engine, languages }: Model, language: string): boolean {
  return job === 'tts' && engine === 'piper' && knowsLanguage(languages, language);
}

function isDefaultInstalled(): boolean {
  const name = parseVoiceName(DEFAULT_VOICE);
  if (name.engine !== 'neural') return true;
  const model = modelManifest.find(({ id }) => id === name.folder);
  return (model !== undefined && isUsable(model)) || existsSync(join(voiceLibrary(), name.folder));
}

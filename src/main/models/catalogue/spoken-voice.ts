import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_VOICE, FALLBACK_VOICE, parseVoiceName } from '../../../shared/settings/voices.ts';
import { modelManifest } from './manifest.ts';
import { isUsable, voiceLibrary } from './model-folders.ts';

/** @returns the voice to speak with: the default voice is replaced while it is not installed, any other is left as it is */
export function spokenVoice(voice: string): string {
  return voice !== DEFAULT_VOICE || isDefaultInstalled() ? voice : FALLBACK_VOICE;
}

function isDefaultInstalled(): boolean {
  const name = parseVoiceName(DEFAULT_VOICE);
  if (name.engine !== 'neural') return true;
  const model = modelManifest.find(({ id }) => id === name.folder);
  return (model !== undefined && isUsable(model)) || existsSync(join(voiceLibrary(), name.folder));
}

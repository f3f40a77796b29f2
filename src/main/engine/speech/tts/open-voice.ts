import { join } from 'node:path';
import type { ExecutionProvider } from '../../../../shared/settings/execution-providers.ts';
import { parseVoiceName } from '../../../../shared/settings/voices.ts';
import { FliteVoice } from './flite/flite.ts';
import type { Voice } from './voice.ts';

/**
 * Loads a voice. What no other voice needs is not loaded with it.
 * @param name as `tts.voice` has it
 * @param library the folder of the user's neural voices
 * @param provider what a neural voice runs on; without it the processor
 * @throws HarkError VOICE_UNAVAILABLE, MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export async function openVoice(name: string, library: string, provider?: ExecutionProvider): Promise<Voice> {
  const voice = parseVoiceName(name);
  switch (voice.engine) {
    case 'flite':
      return FliteVoice.load(voice.voice);
    case 'system': {
      const { SystemVoice } = await import('./system/system-voice.ts');
      return SystemVoice.open(voice.voice);
    }
    case 'neural': {
      const { openNeuralVoice } = await import('./neural/voice-folder.ts');
      return openNeuralVoice(join(library, voice.folder), voice.style, provider);
    }
  }
}

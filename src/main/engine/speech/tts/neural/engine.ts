import { join } from 'node:path';
import type { VoiceName } from '../../../../../shared/settings/voices.ts';
import type { TtsEngine } from '../tts-engine.ts';

/** Voices that the user added, in the format of Piper or Kokoro. */
export const neuralEngine: TtsEngine<Extract<VoiceName, { engine: 'neural' }>> = {
  id: 'neural',
  capabilities: { streaming: false, speed: true, pitch: false, executionProviders: true, sampleRateHz: null },
  async open({ folder, style }, { library, provider }) {
    const { openNeuralVoice } = await import('./voice-folder.ts');
    return openNeuralVoice(join(library, folder), style, provider);
  },
  async list(library) {
    const { listVoices, voiceNames } = await import('./voice-library.ts');
    const voices = await listVoices(library);
    return voices.flatMap((voice) => voiceNames(voice).map((name) => ({ name, engine: voice.format })));
  },
};

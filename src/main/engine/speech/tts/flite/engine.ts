import { BUILT_IN_VOICES, type VoiceName } from '../../../../../shared/settings/voices.ts';
import type { TtsEngine } from '../tts-engine.ts';
import { FliteVoice } from './flite.ts';

/** Flite in WebAssembly, with the voices that come with Hark. */
export const fliteEngine: TtsEngine<Extract<VoiceName, { engine: 'flite' }>> = {
  id: 'flite',
  capabilities: { streaming: false, speed: true, pitch: true, phonemes: false, sampleRateHz: 16_000 },
  open: ({ voice }) => FliteVoice.load(voice),
  list: async () => BUILT_IN_VOICES.map((name) => ({ name, engine: 'flite', languages: ['en'], title: name })),
};

import type { VoiceName } from '../../../../../shared/settings/voices.ts';
import { withPitch } from '../pitched-voice.ts';
import type { TtsEngine } from '../tts-engine.ts';

/** The operating system's own voices, through the program that speaks them. */
export const systemEngine: TtsEngine<Extract<VoiceName, { engine: 'system' }>> = {
  id: 'system',
  capabilities: { streaming: false, speed: true, pitch: true, phonemes: false, sampleRateHz: null },
  async open({ voice }) {
    const { hasOwnPitch, SystemVoice } = await import('./system-voice.ts');
    const opened = await SystemVoice.open(voice);
    return hasOwnPitch ? opened : withPitch(opened);
  },
  async list() {
    const { systemVoices } = await import('./system-voice.ts');
    return (await systemVoices()).map(({ name, language }) => ({
      name: `system:${name}`,
      engine: 'system',
      languages: [language],
      title: name,
    }));
  },
};

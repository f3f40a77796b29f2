import { VOICE_ID } from '../../../../../shared/models/models.ts';
import type { VoiceName } from '../../../../../shared/settings/voices.ts';
import { withPitch } from '../pitched-voice.ts';
import type { TtsEngine } from '../tts-engine.ts';
import { isEnglish } from './phonemes.ts';

/** Voices in the format of Piper or Kokoro: those of the catalogue and those that the user added. */
export const neuralEngine: TtsEngine<Extract<VoiceName, { engine: 'neural' }>> = {
  id: 'neural',
  capabilities: { streaming: true, speed: true, pitch: true, phonemes: true, sampleRateHz: null },
  async open({ folder, style }, { library, provider }) {
    const { openNeuralVoice } = await import('./open-voice.ts');
    return withPitch(await openNeuralVoice(library, folder, style, provider));
  },
  async list(library) {
    const [{ listVoices, voiceNames }, { installedVoices }] = await Promise.all([
      import('./voice-library.ts'),
      import('./catalogue-voices.ts'),
    ]);
    const added = await listVoices(library);
    const listedAdded = added.flatMap((voice) =>
      voiceNames(voice).map((name) => ({
        name,
        engine: voice.format,
        languages: [isEnglish(voice.language) ? 'en' : voice.language],
        title: name.slice(VOICE_ID.length),
      })),
    );
    const listed = installedVoices().flatMap(({ model, format, styles }) =>
      voiceNames({ folder: model.id, styles }).map((name, index) => ({
        name,
        engine: format,
        languages: model.languages,
        title: styles.length > 0 ? `${model.name}, ${styles[index]}` : model.name,
      })),
    );
    // A voice that the user added replaces one of the catalogue with the same name.
    return [...listed.filter(({ name }) => !listedAdded.some((each) => each.name === name)), ...listedAdded];
  },
};

import packageJson from '../../../../package.json' with { type: 'json' };
import type { Config } from '../../../shared/settings/config-schema.ts';
import { parseVoiceName } from '../../../shared/settings/voices.ts';
import { type Model, manifestModel, modelManifest, sttModelNamed } from '../../models/catalogue/manifest.ts';
import type { WyomingEvent } from '../protocol/wyoming-event.ts';

/** Of the built-in voices, and of those that the user added. */
const VOICE_LANGUAGES = ['en'];

/** The answer to `describe`: every service with its models and their creators. */
export function wyomingInfo({ stt, tts, wake }: Pick<Config, 'stt' | 'tts' | 'wake'>): WyomingEvent {
  const hark = { attribution: by('Hark', ''), installed: true, version: packageJson.version };
  const hearing = sttModelNamed(stt.model);
  const model = { installed: true, version: null };
  return {
    type: 'info',
    data: {
      asr: [
        {
          name: 'hark',
          description: 'Hark, speech to text',
          ...hark,
          models: [
            {
              name: hearing.id,
              description: hearing.name,
              attribution: byCreator(hearing),
              languages: hearing.languages,
              ...model,
            },
          ],
        },
      ],
      tts: [
        {
          name: 'hark',
          description: 'Hark, text to speech',
          ...hark,
          supports_synthesize_streaming: true,
          voices: [
            {
              name: tts.voice,
              description: tts.voice,
              attribution: hark.attribution,
              speakers: null,
              languages: voiceLanguages(tts.voice),
              ...model,
            },
          ],
        },
      ],
      wake: [
        {
          name: 'hark',
          description: 'Hark, wake words',
          ...hark,
          models: wake.words.map((word) => ({
            name: word,
            description: word,
            phrase: word,
            ...wakeWordModel(word),
            ...model,
          })),
        },
      ],
      handle: [],
      intent: [],
      mic: [],
      snd: [],
    },
  };
}

function voiceLanguages(voice: string): readonly string[] {
  const name = parseVoiceName(voice);
  const model = name.engine === 'neural' ? modelManifest.find(({ id }) => id === name.folder) : undefined;
  return model?.languages.length ? model.languages : VOICE_LANGUAGES;
}

const by = (name: string, url: string) => ({ name, url });

function byCreator({ creator, name, homepage }: Model): ReturnType<typeof by> {
  return by(creator ?? name, homepage);
}

/** Who made the model of a wake word; a word that the user added uses the same kind of model as the built-in ones. */
function wakeWordModel(word: string): { attribution: ReturnType<typeof by>; languages: readonly string[] } {
  const found = modelManifest.find(({ files }) => files.some(({ wakeWord }) => wakeWord === word));
  const model = found ?? manifestModel('wake');
  return { attribution: byCreator(model), languages: model.languages };
}

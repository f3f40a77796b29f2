import packageJson from '../../../../package.json' with { type: 'json' };
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { WyomingEvent } from '../protocol/wyoming-event.ts';

const LANGUAGES = ['en'];

/** What `describe` is answered with: all that is served, and whose it is. */
export function wyomingInfo({ stt, tts, wake }: Pick<Config, 'stt' | 'tts' | 'wake'>): WyomingEvent {
  const hark = { attribution: by('Hark', ''), installed: true, version: packageJson.version };
  const moonshine = by('Useful Sensors', 'https://github.com/usefulsensors/moonshine');
  const openWakeWord = by('openWakeWord', 'https://github.com/dscripka/openWakeWord');
  const model = { installed: true, version: null, languages: LANGUAGES };
  return {
    type: 'info',
    data: {
      asr: [
        {
          name: 'hark',
          description: 'Hark, speech to text',
          ...hark,
          models: [
            { name: `moonshine-${stt.model}`, description: `Moonshine ${stt.model}`, attribution: moonshine, ...model },
          ],
        },
      ],
      tts: [
        {
          name: 'hark',
          description: 'Hark, text to speech',
          ...hark,
          voices: [
            { name: tts.voice, description: tts.voice, attribution: hark.attribution, speakers: null, ...model },
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
            attribution: openWakeWord,
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

const by = (name: string, url: string) => ({ name, url });

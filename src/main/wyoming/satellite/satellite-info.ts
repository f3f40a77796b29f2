import packageJson from '../../../../package.json' with { type: 'json' };
import type { WyomingEvent } from '../protocol/wyoming-event.ts';

/** The answer to `describe`, which Home Assistant sends to a satellite. */
export function satelliteInfo(name: string, wakeWords: readonly string[]): WyomingEvent {
  return {
    type: 'info',
    data: {
      asr: [],
      tts: [],
      handle: [],
      intent: [],
      wake: [],
      mic: [],
      snd: [],
      satellite: {
        name,
        description: `Hark on ${name}`,
        attribution: { name: 'Hark', url: '' },
        installed: true,
        version: packageJson.version,
        area: null,
        // The satellite detects the wake word itself and sends nothing before.
        has_vad: true,
        active_wake_words: wakeWords,
        max_active_wake_words: wakeWords.length,
        supports_trigger: true,
      },
    },
  };
}

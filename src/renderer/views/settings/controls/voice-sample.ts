import { useEffect } from 'react';
import { DEFAULT_VOICE } from '../../../../shared/settings/voices.ts';
import { invoke } from '../../../ipc.ts';
import { useSettings } from '../../../stores/settings.ts';
import { useVoices } from '../../../stores/voices.ts';

export interface VoiceSample {
  /** The voice that speaks: until the default voice is installed, another one. */
  voice: string;
  /** Plays a sentence; or a word as it would be said with a pronunciation. */
  play(pronounced?: { word: string; said: string }): void;
}

/** What the chosen voice sounds like. */
export function useVoiceSample(): VoiceSample {
  const voices = useVoices((store) => store.voices);
  const tts = useSettings((store) => store.snapshot?.config.tts);
  useEffect(() => useVoices.getState().load(), []);
  const chosen = tts?.voice ?? DEFAULT_VOICE;
  const voice = (chosen === DEFAULT_VOICE ? voices.find((each) => each.default)?.name : undefined) ?? chosen;
  const play: VoiceSample['play'] = (pronounced) => {
    if (!tts) return;
    const { speed, pitch } = tts;
    void invoke('engine:command', { type: 'try-voice', voice, speed, pitch, ...(pronounced && { pronounced }) });
  };
  return { voice, play };
}

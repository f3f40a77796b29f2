import { useVoices } from '../../../stores/voices.ts';
import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';
import { useVoiceSample } from './voice-sample.ts';

const ENGINE_NAMES = { piper: 'Piper', kokoro: 'Kokoro', flite: 'Flite', system: 'System' } as const;

/** Selects a voice, with a sample to play. */
export function VoiceControl({ controlId, noteId, disabled, change }: ControlProps) {
  const { t } = useTexts();
  const voices = useVoices((store) => store.voices);
  const { voice: name, play } = useVoiceSample();
  const engines = Object.entries(ENGINE_NAMES).flatMap(([engine, label]) => {
    const engineVoices = voices.filter((voice) => voice.engine === engine);
    return engineVoices.length > 0 ? [{ label, engineVoices }] : [];
  });
  return (
    <div className="voice-control">
      <select
        id={controlId}
        aria-describedby={noteId}
        value={name}
        disabled={disabled}
        onChange={({ target }) => change(target.value)}
      >
        {!voices.some((voice) => voice.name === name) && <option value={name}>{name}</option>}
        {engines.map(({ label, engineVoices }) => (
          <optgroup key={label} label={label}>
            {engineVoices.map((voice) => (
              <option key={voice.name} value={voice.name}>
                {voice.slowerThanSpeech ? t('settings.slowVoice', { name: voice.title }) : voice.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="button" className="secondary" onClick={() => play()}>
        {t('settings.listen')}
      </button>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { deviceNames } from '../../../audio/devices.ts';
import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';

/** Selects a microphone or loudspeaker by name; a missing device stays selected. */
export function DeviceControl({
  controlId,
  noteId,
  value,
  disabled,
  change,
  kind,
}: ControlProps & { kind: 'audioinput' | 'audiooutput' }) {
  const { t } = useTexts();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => void deviceNames(kind).then(setNames);
    look();
    navigator.mediaDevices.addEventListener('devicechange', look);
    return () => navigator.mediaDevices.removeEventListener('devicechange', look);
  }, [kind]);

  const chosen = value as string | null;
  return (
    <select
      id={controlId}
      aria-describedby={noteId}
      value={chosen ?? ''}
      disabled={disabled}
      onChange={({ target }) => change(target.value === '' ? null : target.value)}
    >
      <option value="">{t('settings.systemDefault')}</option>
      {chosen !== null && !names.includes(chosen) && (
        <option value={chosen}>{t('settings.gone', { name: chosen })}</option>
      )}
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

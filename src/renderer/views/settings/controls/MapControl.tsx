import { type FormEvent, useState } from 'react';
import { useTexts } from '../../../texts.ts';
import { CloseIcon } from '../../icons.tsx';
import { isAccepted } from '../setting-control.ts';
import type { ControlProps } from './control-props.ts';

/** Named entries that the user can add and remove. */
export function MapControl({ path, labelId, value, disabled, change }: ControlProps) {
  const { t } = useTexts();
  const [isInvalid, setInvalid] = useState(false);
  const entries = value as Record<string, string | number>;

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = String(data.get('value')).trim();
    const name = String(data.get('name')).trim();
    // The schema decides whether the value is a number or a word.
    const candidates = [text, Number(text.replace(',', '.'))].map((entry) => ({ ...entries, [name]: entry }));
    const accepted = name ? candidates.find((candidate) => isAccepted(path, candidate)) : undefined;
    setInvalid(accepted === undefined);
    if (!accepted) return;
    change(accepted);
    form.reset();
  };
  const remove = (name: string) => {
    const { [name]: _, ...rest } = entries;
    change(rest);
  };

  return (
    <div className="map">
      <ul aria-labelledby={labelId}>
        {Object.entries(entries).map(([name, entry]) => (
          <li key={name}>
            <span className="map-name">{name}</span>
            <span className="map-value">{entry}</span>
            <button
              type="button"
              className="icon-button small"
              disabled={disabled}
              aria-label={t('settings.removeEntry', { name })}
              onClick={() => remove(name)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <input
          name="name"
          aria-label={t('settings.entryName')}
          placeholder={t('settings.entryName')}
          disabled={disabled}
        />
        <input
          name="value"
          aria-label={t('settings.entryValue')}
          placeholder={t('settings.entryValue')}
          disabled={disabled}
        />
        <button type="submit" className="secondary" disabled={disabled}>
          {t('settings.addEntry')}
        </button>
      </form>
      {isInvalid && (
        <p className="setting-problem" role="alert">
          {t('settings.malformed')}
        </p>
      )}
    </div>
  );
}

import { useState } from 'react';
import { useSettings } from '../../../stores/settings.ts';
import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';

/** Stores a secret in the system's key store; it is never shown again. */
export function SecretControl({ path, controlId, noteId, disabled }: ControlProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState('');
  const kept = useSettings((store) => store.snapshot?.keptSecrets.includes(path) ?? false);
  const { keepSecret } = useSettings.getState();
  if (kept) {
    return (
      <p className="secret">
        {t('settings.kept')}{' '}
        <button type="button" className="secondary" onClick={() => void keepSecret(path, null)}>
          {t('settings.forget')}
        </button>
      </p>
    );
  }
  return (
    <form
      className="secret"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft) void keepSecret(path, draft).then(() => setDraft(''));
      }}
    >
      <input
        type="password"
        id={controlId}
        aria-describedby={noteId}
        autoComplete="off"
        value={draft}
        disabled={disabled}
        onChange={({ target }) => setDraft(target.value)}
      />
      <button type="submit" className="secondary" disabled={disabled || draft === ''}>
        {t('settings.keep')}
      </button>
    </form>
  );
}

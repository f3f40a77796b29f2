import { useState } from 'react';
import { useSettings } from '../../../stores/settings.ts';
import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';
import { KeptSecret, useIsKept } from './KeptSecret.tsx';

/** Stores a secret in the system's key store; it is never shown again. */
export function SecretControl({ path, controlId, noteId, disabled }: ControlProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState('');
  const isKept = useIsKept(path);
  const { keepSecret } = useSettings.getState();
  if (isKept) return <KeptSecret path={path} words={t('settings.kept')} remove={t('settings.forget')} />;
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

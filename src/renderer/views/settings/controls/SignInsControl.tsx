import { useSettings } from '../../../stores/settings.ts';
import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';

/** Whether the user is signed in to servers of tools, and the way out. */
export function SignInsControl({ path }: ControlProps) {
  const { t } = useTexts();
  const kept = useSettings((store) => store.snapshot?.keptSecrets.includes(path) ?? false);
  const { keepSecret } = useSettings.getState();
  if (!kept) return <p>{t('settings.notSignedIn')}</p>;
  return (
    <p className="secret">
      {t('settings.signedIn')}{' '}
      <button type="button" className="secondary" onClick={() => void keepSecret(path, null)}>
        {t('settings.signOut')}
      </button>
    </p>
  );
}

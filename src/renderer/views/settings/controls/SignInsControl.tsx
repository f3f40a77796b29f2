import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';
import { KeptSecret, useIsKept } from './KeptSecret.tsx';

/** Whether the user is signed in to servers of tools, and the way out. */
export function SignInsControl({ path }: ControlProps) {
  const { t } = useTexts();
  if (!useIsKept(path)) return <p>{t('settings.notSignedIn')}</p>;
  return <KeptSecret path={path} words={t('settings.signedIn')} remove={t('settings.signOut')} />;
}

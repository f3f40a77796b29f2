import type { SettingPath } from '../../../../shared/settings/registry.ts';
import { useSettings } from '../../../stores/settings.ts';

interface KeptSecretProps {
  path: SettingPath;
  /** Says that it is kept. */
  words: string;
  /** Title of the button that removes it. */
  remove: string;
}

/** Whether a secret is in the system's key store. */
export function useIsKept(path: SettingPath): boolean {
  return useSettings((store) => store.snapshot?.keptSecrets.includes(path) ?? false);
}

/** A secret that is kept, and the way to remove it. */
export function KeptSecret({ path, words, remove }: KeptSecretProps) {
  const { keepSecret } = useSettings.getState();
  return (
    <p className="secret">
      {words}{' '}
      <button type="button" className="secondary" onClick={() => void keepSecret(path, null)}>
        {remove}
      </button>
    </p>
  );
}

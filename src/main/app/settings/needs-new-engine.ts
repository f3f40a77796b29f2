import type { Config } from '../../../shared/settings/config-schema.ts';

/** The sections that the engine does not use. */
const WITHOUT_ENGINE: ReadonlySet<keyof Config> = new Set([
  'interface',
  'desktop',
  'devices',
  'history',
  'api',
  'models',
]);

/** @param sections that changed. @returns whether the engine must be restarted to use the change */
export function needsNewEngine(sections: readonly (keyof Config)[]): boolean {
  return sections.some((section) => !WITHOUT_ENGINE.has(section));
}

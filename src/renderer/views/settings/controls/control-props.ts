import type { SettingPath } from '../../../../shared/settings/registry.ts';

/** What every control gets. */
export interface ControlProps {
  path: SettingPath;
  /** The element that its label is for. */
  controlId: string;
  /** Of its label and of its note. */
  labelId: string;
  noteId: string;
  value: unknown;
  disabled: boolean;
  change(value: unknown): void;
}

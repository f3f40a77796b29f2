import type { SettingPath } from '../../../../shared/settings/registry.ts';

/** Props of all controls. */
export interface ControlProps {
  path: SettingPath;
  /** Id of the element that the label refers to. */
  controlId: string;
  /** Ids of the label and the description. */
  labelId: string;
  noteId: string;
  value: unknown;
  disabled: boolean;
  change(value: unknown): void;
}

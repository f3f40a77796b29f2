import type { SettingPath } from '../../../../shared/settings/registry.ts';
import { en } from '../../../../shared/texts/en.ts';
import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';

export function SwitchControl({ controlId, noteId, value, disabled, change }: ControlProps) {
  const on = value === true;
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={on}
      id={controlId}
      aria-describedby={noteId}
      disabled={disabled}
      onClick={() => change(!on)}
    >
      <span className="switch-knob" />
    </button>
  );
}

export function ChoiceControl({
  path,
  controlId,
  noteId,
  value,
  disabled,
  change,
  options,
}: ControlProps & { options: readonly (string | null)[] }) {
  const nameOf = useChoiceName(path);
  return (
    <select
      id={controlId}
      aria-describedby={noteId}
      value={String(value)}
      disabled={disabled}
      onChange={({ target }) => change(options.find((option) => String(option) === target.value))}
    >
      {options.map((option) => (
        <option key={String(option)} value={String(option)}>
          {nameOf(String(option))}
        </option>
      ))}
    </select>
  );
}

/** Checkboxes; at least one option stays selected. */
export function WordsControl({
  labelId,
  value,
  disabled,
  change,
  options,
}: ControlProps & { options: readonly string[] }) {
  const chosen = value as readonly string[];
  const toggle = (word: string) =>
    change(options.filter((option) => (option === word ? !chosen.includes(word) : chosen.includes(option))));
  return (
    <fieldset className="words" aria-labelledby={labelId} disabled={disabled}>
      {options.map((word) => (
        <label key={word}>
          <input
            type="checkbox"
            checked={chosen.includes(word)}
            disabled={chosen.length === 1 && chosen.includes(word)}
            onChange={() => toggle(word)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}

/** Permissions without a question: Hark may ask an address that the user entered. */
const NEED_ADDRESS: ReadonlySet<SettingPath> = new Set([
  'services.home',
  'services.calendar',
  'services.news',
] as const);

/** Translates an option of a setting; names of products and models are not translated. */
function useChoiceName(path: SettingPath): (option: string) => string {
  const { t } = useTexts();
  return (option) => {
    if (option === 'ask' && NEED_ADDRESS.has(path)) return t('settings.onceSetUp');
    if (path === 'llm.provider') return t(`settings.llmProvider.${option as keyof typeof en.settings.llmProvider}`);
    return isNamed(option) ? t(`settings.choice.${option}`) : option;
  };
}

function isNamed(option: string): option is keyof typeof en.settings.choice {
  return option in en.settings.choice;
}

import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '../../../texts.ts';
import { isAccepted } from '../setting-control.ts';
import type { ControlProps } from './control-props.ts';

const KEY_NAMES: Record<string, string> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** A global keyboard shortcut, recorded from the keys that the user presses. */
export function ShortcutControl({ path, controlId, noteId, value, disabled, change }: ControlProps) {
  const { t } = useTexts();
  const [listening, setListening] = useState(false);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!listening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setListening(false);
    const keys = acceleratorOf(event);
    if (!isAccepted(path, keys)) return;
    setListening(false);
    change(keys);
  };

  return (
    <div className="shortcut">
      <button
        type="button"
        className="secondary"
        id={controlId}
        aria-describedby={noteId}
        disabled={disabled}
        onClick={() => setListening(true)}
        onBlur={() => setListening(false)}
        onKeyDown={onKeyDown}
      >
        {listening ? t('settings.pressKeys') : ((value as string | null) ?? t('settings.none'))}
      </button>
      {value !== null && (
        <button type="button" className="text-button" disabled={disabled} onClick={() => change(null)}>
          {t('settings.none')}
        </button>
      )}
    </div>
  );
}

/** @returns Electron's notation, for example "Control+Alt+H" */
function acceleratorOf({ ctrlKey, altKey, shiftKey, metaKey, key }: KeyboardEvent): string {
  const modifiers = { Control: ctrlKey, Alt: altKey, Shift: shiftKey, Super: metaKey };
  const held = Object.entries(modifiers).flatMap(([name, pressed]) => (pressed ? [name] : []));
  return [...held, KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)].join('+');
}

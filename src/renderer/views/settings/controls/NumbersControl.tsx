import { isAccepted } from '../setting-control.ts';
import type { ControlProps } from './control-props.ts';

const STEP = 0.05;

/** Several numbers from 0 to 1, for example one threshold per wake word. */
export function NumbersControl({
  path,
  noteId,
  value,
  disabled,
  change,
  keys,
}: ControlProps & { keys: readonly string[] }) {
  const figures = value as Record<string, number>;
  const set = (key: string, figure: number) => {
    const changed = { ...figures, [key]: figure };
    if (isAccepted(path, changed)) change(changed);
  };
  return (
    <div className="numbers">
      {keys.map((key) => (
        <label key={key}>
          <span>{key}</span>
          <input
            type="number"
            min={0}
            max={1}
            step={STEP}
            aria-describedby={noteId}
            defaultValue={figures[key]}
            key={figures[key]}
            disabled={disabled}
            onBlur={({ target }) => target.valueAsNumber !== figures[key] && set(key, target.valueAsNumber)}
          />
        </label>
      ))}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useTexts } from '../../../texts.ts';
import { isAccepted } from '../setting-control.ts';
import type { ControlProps } from './control-props.ts';

interface DraftProps extends ControlProps {
  /** Converts the value to text and back; `read` returns undefined for invalid text. */
  write(value: unknown): string;
  read(text: string): unknown;
  /** Shown when the value is rejected. */
  hint: string;
  inputMode?: 'decimal';
  rows?: number;
}

/** A text field: validated while typing, applied on blur or Enter if it is valid. */
function DraftControl(props: DraftProps) {
  const { path, controlId, noteId, value, disabled, change, write, read, hint, rows } = props;
  const { t } = useTexts();
  const written = write(value);
  const [draft, setDraft] = useState(written);
  useEffect(() => setDraft(written), [written]);

  const parsed = read(draft);
  const valid = parsed !== undefined && isAccepted(path, parsed);
  const take = () => {
    if (valid && draft !== written) change(parsed);
  };
  const common = {
    id: controlId,
    'aria-describedby': noteId,
    'aria-invalid': !valid,
    value: draft,
    disabled,
    spellCheck: false,
    onBlur: take,
  };
  return (
    <div className="draft">
      {rows ? (
        <textarea {...common} rows={rows} onChange={({ target }) => setDraft(target.value)} />
      ) : (
        <input
          {...common}
          inputMode={props.inputMode ?? 'text'}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={({ key }) => key === 'Enter' && take()}
        />
      )}
      {!valid && <p className="setting-problem">{hint || t('settings.malformed')}</p>}
    </div>
  );
}

export function NumberControl(props: ControlProps & { min: number; max: number }) {
  const { t } = useTexts();
  const { min, max } = props;
  return (
    <DraftControl
      {...props}
      inputMode="decimal"
      write={String}
      read={(text) => (text.trim() === '' ? undefined : Number(text.trim().replace(',', '.')))}
      hint={t('settings.between', { min, max })}
    />
  );
}

export function TextControl(props: ControlProps & { nullable: boolean }) {
  return (
    <DraftControl
      {...props}
      write={(value) => (value === null ? '' : String(value))}
      read={(text) => (text.trim() === '' && props.nullable ? null : text.trim())}
      hint=""
    />
  );
}

export function ProseControl(props: ControlProps) {
  return <DraftControl {...props} rows={6} write={String} read={(text) => text} hint="" />;
}

export function JsonControl(props: ControlProps) {
  return (
    <DraftControl {...props} rows={8} write={(value) => JSON.stringify(value, null, 2)} read={parsedJson} hint="" />
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.trim() || '{}');
  } catch {
    return undefined;
  }
}

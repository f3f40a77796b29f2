import { useEffect, useState } from 'react';
import { useTexts } from '../../../texts.ts';
import { isAccepted } from '../setting-control.ts';
import type { ControlProps } from './control-props.ts';

interface DraftProps extends ControlProps {
  /** Converts the value to text and back; `parse` returns undefined for invalid text. */
  format(value: unknown): string;
  parse(text: string): unknown;
  /** @returns what is shown when the text is rejected; nothing for a general explanation */
  hint?(text: string): string;
  inputMode?: 'decimal';
  rows?: number;
}

/** A text field: validated while typing, applied on blur or Enter if it is valid. */
function DraftControl(props: DraftProps) {
  const { path, controlId, noteId, value, disabled, change, format, parse, hint, rows } = props;
  const { t } = useTexts();
  const savedText = format(value);
  const [draft, setDraft] = useState(savedText);
  useEffect(() => setDraft(savedText), [savedText]);

  const parsed = parse(draft);
  const valid = parsed !== undefined && isAccepted(path, parsed);
  const apply = () => {
    if (valid && draft !== savedText) change(parsed);
  };
  const common = {
    id: controlId,
    'aria-describedby': noteId,
    'aria-invalid': !valid,
    value: draft,
    disabled,
    spellCheck: false,
    onBlur: apply,
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
          onKeyDown={({ key }) => key === 'Enter' && apply()}
        />
      )}
      {!valid && <p className="setting-problem">{hint?.(draft) ?? t('settings.malformed')}</p>}
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
      format={String}
      parse={(text) => (text.trim() === '' ? undefined : Number(text.trim().replace(',', '.')))}
      hint={() => t('settings.between', { min, max })}
    />
  );
}

/** @param props isAddress: the text is an http or https address */
export function TextControl(props: ControlProps & { nullable: boolean; isAddress: boolean }) {
  const { t } = useTexts();
  return (
    <DraftControl
      {...props}
      format={(value) => (value === null ? '' : String(value))}
      parse={(text) => (text.trim() === '' && props.nullable ? null : text.trim())}
      {...(props.isAddress && { hint: () => t('settings.badAddress') })}
    />
  );
}

export function ProseControl(props: ControlProps) {
  return <DraftControl {...props} rows={6} format={String} parse={(text) => text} />;
}

const MIN_ROWS = 2;
const MAX_ROWS = 8;

/** A list of texts, one a line. */
export function LinesControl(props: ControlProps) {
  const { t } = useTexts();
  const lines = props.value as readonly string[];
  return (
    <DraftControl
      {...props}
      rows={Math.min(MAX_ROWS, Math.max(MIN_ROWS, lines.length + 1))}
      format={(value) => (value as readonly string[]).join('\n')}
      parse={linesOf}
      hint={(text) => {
        const wrong = linesOf(text).find((line) => !isAccepted(props.path, [line]));
        return wrong === undefined ? t('settings.malformed') : t('settings.badLine', { line: wrong });
      }}
    />
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

export function JsonControl(props: ControlProps) {
  return <DraftControl {...props} rows={8} format={(value) => JSON.stringify(value, null, 2)} parse={parseJson} />;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim() || '{}');
  } catch {
    return undefined;
  }
}

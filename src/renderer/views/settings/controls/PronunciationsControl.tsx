import { useEffect, useId, useRef, useState } from 'react';
import {
  isPronouncedWord,
  isPronunciation,
  type PronunciationList,
  pronouncedKey,
} from '../../../../shared/settings/pronunciations.ts';
import { useTexts } from '../../../texts.ts';
import { CloseIcon } from '../../icons.tsx';
import type { ControlProps } from './control-props.ts';
import { useVoiceSample } from './voice-sample.ts';

interface Pronounced {
  word: string;
  said: string;
}

/** The user's pronunciations: entries that can be changed, heard and removed, and a line for a new one. */
export function PronunciationsControl({ labelId, value, disabled, change }: ControlProps) {
  const { play } = useVoiceSample();
  const entries = Object.entries(value as PronunciationList).map(([word, said], place) => ({ place, word, said }));
  const write = (list: readonly Pronounced[]) => change(Object.fromEntries(list.map(({ word, said }) => [word, said])));
  const wordsBeside = (entry?: Pronounced) =>
    entries.flatMap((each) => (each.word === entry?.word ? [] : pronouncedKey(each.word)));
  return (
    <div className="pronunciations">
      <ul aria-labelledby={labelId}>
        {entries.map((entry) => (
          // By its place, so that the focus stays in it when its word changes.
          <li key={entry.place}>
            <PronunciationRow
              entry={entry}
              otherWords={wordsBeside(entry)}
              disabled={disabled}
              onListen={play}
              // An entry keeps its place.
              onSave={(saved) => write(entries.map((each) => (each.word === entry.word ? saved : each)))}
              onRemove={() => write(entries.filter((each) => each.word !== entry.word))}
            />
          </li>
        ))}
      </ul>
      <PronunciationRow
        otherWords={wordsBeside()}
        disabled={disabled}
        onListen={play}
        onSave={(added) => write([...entries, added])}
      />
    </div>
  );
}

interface RowProps {
  /** Without it, a line for a new entry. */
  entry?: Pronounced;
  /** Keys of the other entries. */
  otherWords: readonly string[];
  disabled: boolean;
  onListen(entry: Pronounced): void;
  onSave(entry: Pronounced): void;
  onRemove?(): void;
}

/** An existing entry is applied on blur or Enter, a new one by its button or Enter; both only when they are valid. */
function PronunciationRow({
  entry = { word: '', said: '' },
  otherWords,
  disabled,
  onListen,
  onSave,
  onRemove,
}: RowProps) {
  const { t } = useTexts();
  const problemId = useId();
  const wordField = useRef<HTMLInputElement>(null);
  const [word, setWord] = useState(entry.word);
  const [said, setSaid] = useState(entry.said);
  // Changed elsewhere, such as by Undo.
  useEffect(() => setWord(entry.word), [entry.word]);
  useEffect(() => setSaid(entry.said), [entry.said]);
  const draft = { word: word.trim(), said: said.trim() };

  const isKnown = otherWords.includes(pronouncedKey(draft.word));
  const isWordValid = isPronouncedWord(draft.word) && !isKnown;
  const isSaidValid = isPronunciation(draft.said);
  const isValid = isWordValid && isSaidValid;
  const isNew = onRemove === undefined;
  // An empty line for a new entry is no mistake.
  const isWordWrong = !isWordValid && !(isNew && draft.word === '');
  const isSaidWrong = !isSaidValid && !(isNew && draft.said === '');

  const save = () => {
    if (!isValid || (draft.word === entry.word && draft.said === entry.said)) return;
    onSave(draft);
    if (!isNew) return;
    setWord('');
    setSaid('');
    // The next one is typed where this one was.
    wordField.current?.focus();
  };
  const fieldProps = {
    disabled,
    spellCheck: false,
    'aria-describedby': problemId,
    onBlur: isNew ? undefined : save,
    onKeyDown: ({ key }: { key: string }) => key === 'Enter' && save(),
  };
  const wordLabel = t('settings.pronunciation.word');
  const saidLabel = t('settings.pronunciation.said');
  return (
    <div className="pronunciation">
      <input
        {...fieldProps}
        ref={wordField}
        aria-label={isNew ? wordLabel : `${wordLabel}: ${entry.word}`}
        placeholder={wordLabel}
        aria-invalid={isWordWrong}
        value={word}
        onChange={({ target }) => setWord(target.value)}
      />
      <input
        {...fieldProps}
        aria-label={isNew ? saidLabel : `${saidLabel}: ${entry.word}`}
        placeholder={saidLabel}
        aria-invalid={isSaidWrong}
        value={said}
        onChange={({ target }) => setSaid(target.value)}
      />
      <button
        type="button"
        className="secondary"
        disabled={!isValid}
        aria-label={t('settings.pronunciation.listen', { word: draft.word })}
        onClick={() => onListen(draft)}
      >
        {t('settings.listen')}
      </button>
      {isNew ? (
        <button type="button" className="secondary" disabled={disabled || !isValid} onClick={save}>
          {t('settings.addEntry')}
        </button>
      ) : (
        <button
          type="button"
          className="icon-button small"
          disabled={disabled}
          aria-label={t('settings.removeEntry', { name: entry.word })}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      )}
      <p className="setting-problem" id={problemId} aria-live="polite">
        {isWordWrong && t(isKnown ? 'settings.pronunciation.known' : 'settings.pronunciation.badWord')}
        {isSaidWrong && ` ${t('settings.pronunciation.badSaid')}`}
      </p>
    </div>
  );
}

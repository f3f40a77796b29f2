import { type FormEvent, useId, useRef, useState } from 'react';
import { MAX_FACT_CHARACTERS } from '../../../../shared/engine/fact.ts';
import { useFacts } from '../../../stores/facts.ts';
import { useTexts } from '../../../texts.ts';
import { FactRow } from './FactRow.tsx';

/** What the user asked Hark to remember: listed, changed, deleted and added. */
export function FactsSection() {
  const { t } = useTexts();
  const titleId = useId();
  const newField = useRef<HTMLInputElement>(null);
  const facts = useFacts((store) => store.facts);
  const undoable = useFacts((store) => store.undoable);
  const hasFailed = useFacts((store) => store.hasFailed);
  const { undo, remove } = useFacts.getState();
  return (
    <section className="facts" aria-labelledby={titleId}>
      <h4 id={titleId}>{t('settings.facts.title')}</h4>
      <p className="setting-note">{t('settings.facts.note')}</p>
      {facts.length === 0 && <p className="empty">{t('settings.facts.empty')}</p>}
      <ul aria-labelledby={titleId}>
        {[...facts].reverse().map((fact) => (
          <li key={fact.id}>
            <FactRow
              fact={fact}
              onRemove={() => {
                // The button goes with its row.
                newField.current?.focus();
                void remove(fact);
              }}
            />
          </li>
        ))}
      </ul>
      <NewFact field={newField} />
      <p role="status">
        {hasFailed && t('settings.facts.unavailable')}
        {undoable && !hasFailed && (
          <>
            {t(`settings.facts.${undoable.change}`)}{' '}
            <button type="button" className="text-button" onClick={() => void undo()}>
              {t('settings.facts.undo')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

function NewFact({ field }: { field: React.RefObject<HTMLInputElement | null> }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState('');
  const text = draft.trim();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text !== '' && (await useFacts.getState().add(text))) setDraft('');
  };
  return (
    <form className="fact" onSubmit={(event) => void submit(event)}>
      <input
        ref={field}
        aria-label={t('settings.facts.new')}
        placeholder={t('settings.facts.new')}
        maxLength={MAX_FACT_CHARACTERS}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <button type="submit" className="secondary" disabled={text === ''}>
        {t('settings.addEntry')}
      </button>
    </form>
  );
}

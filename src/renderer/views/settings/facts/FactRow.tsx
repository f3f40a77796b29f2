import { useEffect, useId, useState } from 'react';
import { type Fact, MAX_FACT_CHARACTERS } from '../../../../shared/engine/fact.ts';
import { useFacts } from '../../../stores/facts.ts';
import { useTexts } from '../../../texts.ts';
import { CloseIcon } from '../../icons.tsx';

/** One fact; a change is applied on blur or Enter. An empty text is no change. */
export function FactRow({ fact, onRemove }: { fact: Fact; onRemove(): void }) {
  const { t, locale } = useTexts();
  const dateId = useId();
  const [draft, setDraft] = useState(fact.text);
  // Changed elsewhere, such as by voice or by Undo.
  useEffect(() => setDraft(fact.text), [fact.text]);

  const apply = () => {
    const text = draft.trim();
    if (text === '') setDraft(fact.text);
    else if (text !== fact.text) void useFacts.getState().change(fact, text);
  };
  return (
    <div className="fact">
      <input
        aria-label={t('settings.facts.fact', { text: fact.text })}
        aria-describedby={dateId}
        maxLength={MAX_FACT_CHARACTERS}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={apply}
        onKeyDown={({ key }) => key === 'Enter' && apply()}
      />
      <time id={dateId} dateTime={new Date(fact.saidAtMs).toISOString()}>
        {t('settings.facts.said', { date: new Date(fact.saidAtMs).toLocaleDateString(locale) })}
      </time>
      <button
        type="button"
        className="icon-button small"
        aria-label={t('settings.facts.delete', { text: fact.text })}
        onClick={onRemove}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

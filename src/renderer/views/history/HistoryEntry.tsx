import { type FormEvent, useState } from 'react';
import type { HistoryTurn } from '../../../shared/history.ts';
import { useHistory } from '../../stores/history.ts';
import { useTexts } from '../../texts.ts';
import { CloseIcon, EditIcon } from '../icons.tsx';

/** One turn; the recognised words can be corrected. */
export function HistoryEntry({ turn }: { turn: HistoryTurn }) {
  const { t, locale } = useTexts();
  const [editing, setEditing] = useState(false);
  const { edit, remove } = useHistory.getState();
  const time = new Date(turn.startedAtMs).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const heard = String(new FormData(event.currentTarget).get('heard') ?? '').trim();
    if (heard) void edit(turn.turnId, heard);
    setEditing(false);
  };

  return (
    <li className="history-turn">
      <time dateTime={new Date(turn.startedAtMs).toISOString()}>{time}</time>
      <div className="history-words">
        {editing ? (
          <form onSubmit={submit}>
            <input
              name="heard"
              aria-label={t('history.heard')}
              defaultValue={turn.heard}
              maxLength={2000}
              ref={(input) => input?.focus()}
            />
            <button type="submit" className="text-button">
              {t('history.save')}
            </button>
          </form>
        ) : (
          <p className="history-heard">{turn.heard}</p>
        )}
        <p className="history-reply">{turn.reply || t('history.stopped')}</p>
      </div>
      <button
        type="button"
        className="icon-button small"
        aria-label={t('history.edit', { heard: turn.heard })}
        onClick={() => setEditing(!editing)}
      >
        <EditIcon />
      </button>
      <button
        type="button"
        className="icon-button small"
        aria-label={t('history.delete', { heard: turn.heard })}
        onClick={() => void remove(turn)}
      >
        <CloseIcon />
      </button>
    </li>
  );
}

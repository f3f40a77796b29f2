import { type FormEvent, useState } from 'react';
import type { HistoryTurn } from '../../../shared/history.ts';
import { useHistory } from '../../stores/history.ts';
import { CloseIcon, EditIcon } from '../icons.tsx';

/** One turn; what was misheard can be mended. */
export function HistoryEntry({ turn }: { turn: HistoryTurn }) {
  const [editing, setEditing] = useState(false);
  const { edit, remove } = useHistory.getState();
  const time = new Date(turn.startedAtMs).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

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
              aria-label="What you said"
              defaultValue={turn.heard}
              maxLength={2000}
              ref={(input) => input?.focus()}
            />
            <button type="submit" className="text-button">
              Save
            </button>
          </form>
        ) : (
          <p className="history-heard">{turn.heard}</p>
        )}
        <p className="history-reply">{turn.reply || 'Stopped.'}</p>
      </div>
      <button
        type="button"
        className="icon-button small"
        aria-label={`Edit “${turn.heard}”`}
        onClick={() => setEditing(!editing)}
      >
        <EditIcon />
      </button>
      <button
        type="button"
        className="icon-button small"
        aria-label={`Delete “${turn.heard}”`}
        onClick={() => void remove(turn)}
      >
        <CloseIcon />
      </button>
    </li>
  );
}

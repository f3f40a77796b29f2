import { useEffect, useRef, useState } from 'react';
import type { HistoryFormat, HistoryTurn } from '../../../shared/history.ts';
import { bridge } from '../../bridge.ts';
import { useHistory } from '../../stores/history.ts';
import { CloseIcon } from '../icons.tsx';
import { HistoryEntry } from './HistoryEntry.tsx';

/** What was said before: to search, mend, delete and save. */
export function History({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { words, turns, more, problem, deleted } = useHistory();
  const { search, loadMore, undoRemove } = useHistory.getState();

  useEffect(() => {
    dialog.current?.showModal();
    void search('');
  }, [search]);

  return (
    <dialog ref={dialog} className="history" aria-labelledby="history-title" onClose={onClose}>
      <header className="history-header">
        <h2 id="history-title">History</h2>
        <form method="dialog">
          <button type="submit" className="icon-button" aria-label="Close the history">
            <CloseIcon />
          </button>
        </form>
      </header>
      <input
        type="search"
        className="history-search"
        aria-label="Search the history"
        placeholder="Search what was said"
        value={words}
        onChange={({ target }) => void search(target.value)}
      />
      {problem && <p className="history-problem">{problem}</p>}
      {deleted && (
        <p className="history-deleted" role="status">
          Deleted.{' '}
          <button type="button" className="text-button" onClick={() => void undoRemove()}>
            Undo
          </button>
        </p>
      )}
      {turns.length === 0 && (
        <p className="history-empty">{words ? 'Nothing with these words.' : 'Nothing was said yet.'}</p>
      )}
      <div className="history-days">
        {byDay(turns).map(({ day, turnsOfDay }) => (
          <section key={day}>
            <h3>{day}</h3>
            <ol>
              {turnsOfDay.map((turn) => (
                <HistoryEntry key={turn.turnId} turn={turn} />
              ))}
            </ol>
          </section>
        ))}
        {more && (
          <button type="button" className="text-button" onClick={() => void loadMore()}>
            Show older
          </button>
        )}
      </div>
      <HistoryFooter empty={turns.length === 0 && words === ''} />
    </dialog>
  );
}

function HistoryFooter({ empty }: { empty: boolean }) {
  const [sure, setSure] = useState(false);
  const [saved, setSaved] = useState<string>();
  const { removeAll } = useHistory.getState();
  const saveAs = async (format: HistoryFormat) => setSaved(await bridge.exportHistory(format));
  return (
    <footer className="history-footer">
      <p>Kept on this machine alone, in words alone.{saved && ` Saved: ${saved}`}</p>
      <button type="button" className="secondary" disabled={empty} onClick={() => void saveAs('md')}>
        Save as Markdown
      </button>
      <button type="button" className="secondary" disabled={empty} onClick={() => void saveAs('json')}>
        Save as JSON
      </button>
      <button
        type="button"
        className="secondary danger"
        disabled={empty}
        onBlur={() => setSure(false)}
        onClick={() => {
          if (sure) void removeAll();
          setSure(!sure);
        }}
      >
        {sure ? 'Really delete all?' : 'Delete all'}
      </button>
    </footer>
  );
}

function byDay(turns: readonly HistoryTurn[]): { day: string; turnsOfDay: HistoryTurn[] }[] {
  const days: { day: string; turnsOfDay: HistoryTurn[] }[] = [];
  for (const turn of turns) {
    const day = new Date(turn.startedAtMs).toLocaleDateString([], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    const last = days.at(-1);
    if (last?.day === day) last.turnsOfDay.push(turn);
    else days.push({ day, turnsOfDay: [turn] });
  }
  return days;
}

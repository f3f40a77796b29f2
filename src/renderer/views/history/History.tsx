import { useEffect, useState } from 'react';
import type { HistoryFormat, HistoryTurn } from '../../../shared/history.ts';
import { invoke } from '../../ipc.ts';
import { useHistory } from '../../stores/history.ts';
import { useTexts } from '../../texts.ts';
import { Dialog } from '../Dialog.tsx';
import { HistoryEntry } from './HistoryEntry.tsx';

/** The stored history: search, correct, delete and save. */
export function History({ onClose }: { onClose(): void }) {
  const { t, locale } = useTexts();
  const { words, turns, hasMore, problem, deleted } = useHistory();
  const { search, loadMore, undoRemove } = useHistory.getState();

  useEffect(() => void search(''), [search]);

  return (
    <Dialog
      className="history"
      title={t('history.title')}
      closeLabel={t('history.close')}
      onClose={onClose}
      footer={<HistoryFooter empty={turns.length === 0 && words === ''} />}
    >
      <div className="view-search">
        <input
          type="search"
          aria-label={t('history.search')}
          placeholder={t('history.searchPlaceholder')}
          value={words}
          onChange={({ target }) => void search(target.value)}
        />
      </div>
      {problem && <p className="view-problem">{problem}</p>}
      {deleted && (
        <p className="history-deleted" role="status">
          {t('history.deleted')}{' '}
          <button type="button" className="text-button" onClick={() => void undoRemove()}>
            {t('history.undo')}
          </button>
        </p>
      )}
      {turns.length === 0 && <p className="view-empty">{t(words ? 'history.nothingFound' : 'history.empty')}</p>}
      <div className="history-days">
        {byDay(turns, locale).map(({ day, turnsOfDay }) => (
          <section key={day}>
            <h3>{day}</h3>
            <ol>
              {turnsOfDay.map((turn) => (
                <HistoryEntry key={turn.turnId} turn={turn} />
              ))}
            </ol>
          </section>
        ))}
        {hasMore && (
          <button type="button" className="text-button" onClick={() => void loadMore()}>
            {t('history.older')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function HistoryFooter({ empty }: { empty: boolean }) {
  const { t } = useTexts();
  const [isConfirming, setConfirming] = useState(false);
  const [saved, setSaved] = useState<string>();
  const { removeAll } = useHistory.getState();
  const saveAs = async (format: HistoryFormat) => setSaved(await invoke('history:export', format));
  return (
    <>
      <p>
        {t('history.kept')} {saved && t('history.saved', { path: saved })}
      </p>
      <button type="button" className="secondary" disabled={empty} onClick={() => void saveAs('md')}>
        {t('history.saveMarkdown')}
      </button>
      <button type="button" className="secondary" disabled={empty} onClick={() => void saveAs('json')}>
        {t('history.saveJson')}
      </button>
      <button
        type="button"
        className="secondary danger"
        disabled={empty}
        onBlur={() => setConfirming(false)}
        onClick={() => {
          if (isConfirming) void removeAll();
          setConfirming(!isConfirming);
        }}
      >
        {t(isConfirming ? 'history.reallyDeleteAll' : 'history.deleteAll')}
      </button>
    </>
  );
}

function byDay(turns: readonly HistoryTurn[], locale: string): { day: string; turnsOfDay: HistoryTurn[] }[] {
  const days: { day: string; turnsOfDay: HistoryTurn[] }[] = [];
  for (const turn of turns) {
    const day = new Date(turn.startedAtMs).toLocaleDateString(locale, {
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

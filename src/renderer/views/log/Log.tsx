import { useEffect, useState } from 'react';
import { toHarkError } from '../../../shared/errors.ts';
import { LOG_LINE_LEVELS, type LogLine, type LogQuery } from '../../../shared/log.ts';
import { invoke } from '../../ipc.ts';
import { useTexts } from '../../texts.ts';
import { Dialog } from '../Dialog.tsx';

const FOLLOW_INTERVAL_MS = 1000;

/** The log of Hark's processes, updated live. */
export function Log({ onClose }: { onClose(): void }) {
  const { t } = useTexts();
  const [query, setQuery] = useState<LogQuery>({ level: 'info', words: '' });
  const { lines, problem } = useLogLines(query);
  return (
    <Dialog
      className="log"
      title={t('log.title')}
      closeLabel={t('log.close')}
      onClose={onClose}
      footer={
        <>
          <p>{t('log.note')}</p>
          <button type="button" className="secondary" onClick={() => void invoke('log:show-file')}>
            {t('log.showFile')}
          </button>
        </>
      }
    >
      <div className="view-search">
        <input
          type="search"
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          value={query.words}
          onChange={({ target }) => setQuery({ ...query, words: target.value })}
        />
        <select
          aria-label={t('log.level')}
          value={query.level}
          onChange={({ target }) => setQuery({ ...query, level: target.value as LogQuery['level'] })}
        >
          {LOG_LINE_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`log.levels.${level}`)}
            </option>
          ))}
        </select>
      </div>
      {problem && <p className="view-problem">{problem}</p>}
      {lines?.length === 0 && <p className="view-empty">{t(query.words ? 'log.nothingFound' : 'log.empty')}</p>}
      <ol className="log-lines" aria-label={t('log.title')}>
        {lines?.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: log lines have no id and no state.
          <Line key={index} line={line} />
        ))}
      </ol>
    </Dialog>
  );
}

function Line({ line }: { line: LogLine }) {
  const { locale } = useTexts();
  const time = new Date(line.atMs);
  return (
    <li data-level={line.level}>
      <time dateTime={time.toISOString()} title={time.toLocaleString(locale)}>
        {time.toLocaleTimeString(locale)}
      </time>
      <span className="log-name">{`${line.level} · ${line.name}`}</span>
      <span className="log-message">
        {line.message} {line.details && <code>{line.details}</code>}
      </span>
    </li>
  );
}

function useLogLines(query: LogQuery): { lines: LogLine[] | undefined; problem: string | undefined } {
  const [lines, setLines] = useState<LogLine[]>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const read = () => {
      invoke('log:read', query).then(setLines, (error) => setProblem(toHarkError(error).message));
    };
    read();
    const timer = window.setInterval(read, FOLLOW_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [query]);
  return { lines, problem };
}

import { useEffect, useState } from 'react';
import { DEFAULT_WAKE_THRESHOLD } from '../../../shared/settings/wake-words.ts';
import { cancel } from '../../stores/actions.ts';
import { useAssistant } from '../../stores/assistant.ts';
import { askForFigures, useLiveFigures } from '../../stores/live-figures.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTexts } from '../../texts.ts';
import { fittingThreshold, triesIn, type WakeTry } from './wake-tries.ts';

const WANTED_TRIES = 3;

/** Say the wake word three times; shows the scores and suggests a threshold. */
export function WakeStep() {
  const { t } = useTexts();
  const [sinceMs, setSinceMs] = useState(() => Date.now());
  const thresholds = useSettings((store) => store.snapshot?.config.wake.thresholds);
  const { wakeScores, atMs } = useLiveFigures();
  const state = useAssistant((store) => store.state);
  const [tries, setTries] = useState<readonly WakeTry[]>([]);
  useEffect(askForFigures, []);

  useEffect(() => {
    // The wake word was only a test, not the start of a question.
    if (state !== 'asleep') cancel();
  }, [state]);

  useEffect(() => {
    const found = triesIn(
      wakeScores.filter((score) => score.atMs > sinceMs),
      atMs,
    );
    const last = found.at(-1);
    if (!last) return;
    setSinceMs(last.endMs);
    setTries((before) => [...before, ...found].slice(0, WANTED_TRIES));
  }, [wakeScores, atMs, sinceMs]);

  const keyword = tries[0]?.keyword;
  const own = keyword ? (thresholds?.[keyword] ?? DEFAULT_WAKE_THRESHOLD) : undefined;
  const fitting = keyword && own !== undefined ? fittingThreshold(tries, own) : undefined;
  const done = tries.length === WANTED_TRIES;
  const lower = done && own !== undefined && fitting !== undefined && fitting < own;
  const take = () => {
    if (keyword && thresholds && fitting !== undefined) {
      void useSettings.getState().change('wake.thresholds', { ...thresholds, [keyword]: fitting });
    }
  };
  return (
    <div className="wake-step">
      <ol className="wake-tries" aria-live="polite">
        {Array.from({ length: WANTED_TRIES }, (_, index) => {
          const heard = tries[index];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list has a fixed order.
            <li key={index} data-done={heard !== undefined}>
              {heard ? `${heard.keyword} ${heard.score.toFixed(2)}` : index + 1}
            </li>
          );
        })}
      </ol>
      {done && (
        <p role="status">{lower ? t('firstRun.wake.lower', { from: own, to: fitting }) : t('firstRun.wake.well')}</p>
      )}
      <p className="wake-actions">
        {lower && (
          <button type="button" className="secondary" onClick={take}>
            {t('firstRun.wake.take')}
          </button>
        )}
        {tries.length > 0 && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setSinceMs(Date.now());
              setTries([]);
            }}
          >
            {t('firstRun.wake.again')}
          </button>
        )}
      </p>
    </div>
  );
}

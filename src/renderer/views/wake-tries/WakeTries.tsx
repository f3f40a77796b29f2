import { useEffect, useState } from 'react';
import { DEFAULT_WAKE_THRESHOLD } from '../../../shared/settings/wake-words.ts';
import { cancel } from '../../stores/actions.ts';
import { useAssistant } from '../../stores/assistant.ts';
import { pollFigures, useLiveFigures } from '../../stores/live-figures.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTexts } from '../../texts.ts';
import { findAttempts, suggestThreshold, type WakeAttempt } from './wake-attempts.ts';

const REQUIRED_ATTEMPTS = 3;

/**
 * Say the wake word three times; shows the scores and suggests a threshold.
 * @param word that is to be said; any wake word if absent
 */
export function WakeTries({ word }: { word?: string }) {
  const { t } = useTexts();
  const [sinceMs, setSinceMs] = useState(() => Date.now());
  const thresholds = useSettings((store) => store.snapshot?.config.wake.thresholds);
  const { wakeScores, atMs } = useLiveFigures();
  const state = useAssistant((store) => store.state);
  const [attempts, setAttempts] = useState<readonly WakeAttempt[]>([]);
  useEffect(pollFigures, []);

  useEffect(() => {
    // The wake word was only a test, not the start of a question.
    if (state !== 'asleep') cancel();
  }, [state]);

  useEffect(() => {
    const found = findAttempts(
      wakeScores.filter(({ atMs: heardMs, keyword }) => heardMs > sinceMs && keyword === (word ?? keyword)),
      atMs,
    );
    const last = found.at(-1);
    if (!last) return;
    setSinceMs(last.endMs);
    setAttempts((before) => [...before, ...found].slice(0, REQUIRED_ATTEMPTS));
  }, [wakeScores, atMs, sinceMs, word]);

  const keyword = attempts[0]?.keyword;
  const currentThreshold = keyword ? (thresholds?.[keyword] ?? DEFAULT_WAKE_THRESHOLD) : undefined;
  const suggestedThreshold =
    keyword && currentThreshold !== undefined ? suggestThreshold(attempts, currentThreshold) : undefined;
  const done = attempts.length === REQUIRED_ATTEMPTS;
  const canLower =
    done && currentThreshold !== undefined && suggestedThreshold !== undefined && suggestedThreshold < currentThreshold;
  const applySuggestion = () => {
    if (keyword && thresholds && suggestedThreshold !== undefined) {
      void useSettings.getState().change('wake.thresholds', { ...thresholds, [keyword]: suggestedThreshold });
    }
  };
  return (
    <div className="wake-tries-step">
      <ol className="wake-tries" aria-live="polite">
        {Array.from({ length: REQUIRED_ATTEMPTS }, (_, index) => {
          const heard = attempts[index];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list has a fixed order.
            <li key={index} data-done={heard !== undefined}>
              {heard ? `${heard.keyword} ${heard.score.toFixed(2)}` : index + 1}
            </li>
          );
        })}
      </ol>
      {done && (
        <p role="status">
          {canLower
            ? t('firstRun.wake.lower', { from: currentThreshold, to: suggestedThreshold })
            : t('firstRun.wake.well')}
        </p>
      )}
      <p className="wake-actions">
        {canLower && (
          <button type="button" className="secondary" onClick={applySuggestion}>
            {t('firstRun.wake.take')}
          </button>
        )}
        {attempts.length > 0 && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setSinceMs(Date.now());
              setAttempts([]);
            }}
          >
            {t('firstRun.wake.again')}
          </button>
        )}
      </p>
    </div>
  );
}

import { useEffect, useState } from 'react';
import type { About } from '../../../shared/app/about.ts';
import { DEFAULT_WAKE_THRESHOLD } from '../../../shared/settings/wake-words.ts';
import { LiveStrip } from '../../charts/LiveStrip.tsx';
import { invoke } from '../../ipc.ts';
import { SCORES_SPAN_MS, useLiveFigures } from '../../stores/live-figures.ts';
import { useTexts } from '../../texts.ts';
import { Card } from './Card.tsx';

const COLOURS: Record<string, string> = { alexa: '--accent', 'hey jarvis': '--stage-stt' };

/** Each wake word's scores against its threshold, and the decisions. */
export function WakeReasons() {
  const { t, locale } = useTexts();
  const { wakeScores, wakeReasons, atMs } = useLiveFigures();
  const [about, setAbout] = useState<About>();
  useEffect(() => void invoke('app:about').then(setAbout), []);
  const words = about?.wakeWords ?? [];
  return (
    <Card
      title={t('performance.wakeWords')}
      aside={
        <span className="legend">
          {words.map((word) => (
            <span key={word}>
              <span className="dot" style={{ background: `var(${COLOURS[word]})` }} />
              {word}
            </span>
          ))}
        </span>
      }
    >
      <LiveStrip
        label={t('performance.wakeScores')}
        series={words.map((word) => ({
          colour: COLOURS[word] ?? '--accent',
          points: wakeScores
            .filter(({ keyword }) => keyword === word)
            .map((score) => ({ ...score, value: score.score })),
        }))}
        lines={words.map((word) => ({
          value: about?.wakeThresholds[word] ?? DEFAULT_WAKE_THRESHOLD,
          colour: COLOURS[word] ?? '--accent',
        }))}
        nowMs={atMs}
        spanMs={SCORES_SPAN_MS}
        highest={1}
        unit=""
      />
      {wakeReasons.length === 0 ? (
        <p className="aside">{t('performance.wakeLegend')}</p>
      ) : (
        <ol className="wake-reasons" data-testid="wake-reasons">
          {[...wakeReasons].reverse().map((reason) => (
            <li key={reason.atMs}>
              <time dateTime={new Date(reason.atMs).toISOString()}>
                {new Date(reason.atMs).toLocaleTimeString(locale)}
              </time>{' '}
              <strong>{reason.keyword}</strong> {reason.score.toFixed(2)},{' '}
              {t(`performance.wakeDecision.${reason.decision}`)}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

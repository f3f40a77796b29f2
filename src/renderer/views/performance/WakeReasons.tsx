import { useEffect, useState } from 'react';
import type { About } from '../../../shared/ipc.ts';
import { bridge } from '../../bridge.ts';
import { LiveStrip } from '../../charts/LiveStrip.tsx';
import { SCORES_SPAN_MS, useLiveFigures, type WakeReason } from '../../stores/live-figures.ts';
import { Card } from './Card.tsx';

const COLOURS: Record<string, string> = { alexa: '--accent', 'hey jarvis': '--stage-stt' };
const DECISIONS: Record<WakeReason['decision'], string> = {
  clear: 'woke',
  'by its words': 'unclear, woke by its words',
  'other words': 'unclear, other words',
};

/** Why did it wake? Each wake word's score against its threshold, and what was decided. */
export function WakeReasons() {
  const { wakeScores, wakeReasons, atMs } = useLiveFigures();
  const [about, setAbout] = useState<About>();
  useEffect(() => void bridge.about().then(setAbout), []);
  const words = about?.wakeWords ?? [];
  return (
    <Card
      title="Wake words"
      aside={
        <span className="legend">
          {words.map((word) => (
            <span key={word} style={{ color: `var(${COLOURS[word]})` }}>
              {word}
            </span>
          ))}
        </span>
      }
    >
      <LiveStrip
        label="Scores of the wake words over the last half minute"
        series={words.map((word) => ({
          colour: COLOURS[word] ?? '--accent',
          points: wakeScores
            .filter(({ keyword }) => keyword === word)
            .map((score) => ({ ...score, value: score.score })),
        }))}
        lines={words.map((word) => ({
          value: about?.wakeThresholds[word] ?? 0,
          colour: COLOURS[word] ?? '--accent',
        }))}
        nowMs={atMs}
        spanMs={SCORES_SPAN_MS}
        highest={1}
        unit=""
      />
      {wakeReasons.length === 0 ? (
        <p className="aside">Dashed: the score that wakes. In silence the wake models rest.</p>
      ) : (
        <ol className="wake-reasons" data-testid="wake-reasons">
          {[...wakeReasons].reverse().map((reason) => (
            <li key={reason.atMs}>
              <time dateTime={new Date(reason.atMs).toISOString()}>{new Date(reason.atMs).toLocaleTimeString()}</time>{' '}
              <strong>{reason.keyword}</strong> {reason.score.toFixed(2)}, {DECISIONS[reason.decision]}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

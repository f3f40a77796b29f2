import type { EngineEventOf } from '../../shared/engine/engine-events.ts';
import type { StageSpan } from '../../shared/engine/turn-latency.ts';
import { useTexts } from '../texts.ts';
import { stageColour } from './stage-style.ts';

/** Shorter bars would be invisible. */
const MIN_BAR_PERCENT = 0.8;

/** The stages of one turn over time; zero is the end of the user's speech. */
export function Waterfall({ turn }: { turn: EngineEventOf<'turn'> | undefined }) {
  const { t } = useTexts();
  if (!turn) return <p className="empty">{t('performance.empty')}</p>;
  // The wake word comes before the question and would compress the other stages.
  const spans = turn.spans.filter(({ stage }) => stage !== 'wake');
  const from = Math.min(0, ...spans.map(({ startMs }) => startMs));
  const to = Math.max(1, ...spans.map(({ endMs }) => endMs));
  const percent = (ms: number) => (100 * (ms - from)) / (to - from);
  const { voiceToVoice, wake } = turn.latencyMs;

  return (
    <div className="waterfall" data-testid="waterfall" data-turn={turn.turnId}>
      {voiceToVoice !== undefined && (
        <p className="headline" title={t('stageMeaning.voiceToVoice')}>
          <strong>{Math.round(voiceToVoice)} ms</strong> {t('performance.voiceToVoice')}
        </p>
      )}
      <ul>
        {spans.map((span) => (
          <Bar key={span.stage} span={span} percent={percent} />
        ))}
      </ul>
      <p className="axis">
        <span>{Math.round(from)} ms</span>
        <span>{Math.round(to)} ms</span>
      </p>
      <p className="aside">
        {t('performance.zero')}
        {wake !== undefined && (
          <span title={t('stageMeaning.wake')}> {t('performance.wakeDecided', { ms: formatMs(wake) })}</span>
        )}
      </p>
    </div>
  );
}

function Bar({ span, percent }: { span: StageSpan; percent: (ms: number) => number }) {
  const { t } = useTexts();
  const { stage, startMs, endMs } = span;
  const style = {
    left: `${percent(startMs)}%`,
    width: `${Math.max(MIN_BAR_PERCENT, percent(endMs) - percent(startMs))}%`,
    background: stageColour(stage),
  };
  return (
    <li data-stage={stage} title={t(`stageMeaning.${stage}`)}>
      <span className="bar-name">{t(`stage.${stage}`)}</span>
      <span className="bar-track">
        <span className="bar" style={style} />
      </span>
      <span className="bar-ms">{formatMs(endMs - startMs)}</span>
    </li>
  );
}

function formatMs(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`;
}

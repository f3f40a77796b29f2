import { LATENESS_TARGET_MS } from '../../../shared/engine/latency-targets.ts';
import { LiveStrip } from '../../charts/LiveStrip.tsx';
import { usePerformance } from '../../stores/performance.ts';
import { useTexts } from '../../texts.ts';
import { Card } from './Card.tsx';

const SPAN_MS = 60_000;

/** Live chart of the highest chunk lateness (time from capture to processed) in every 2 s. */
export function Lateness() {
  const { t } = useTexts();
  const lateness = usePerformance((store) => store.lateness);
  const newest = lateness.at(-1);
  return (
    <Card
      title={t('performance.lateness')}
      aside={newest && <span className="reading">{newest.value.toFixed(1)} ms</span>}
    >
      {newest ? (
        <LiveStrip
          label={t('performance.latenessChart')}
          series={[{ colour: '--accent', points: lateness }]}
          lines={[{ value: LATENESS_TARGET_MS, colour: '--danger' }]}
          nowMs={newest.atMs}
          spanMs={SPAN_MS}
          highest={Math.max(LATENESS_TARGET_MS, ...lateness.map(({ value }) => Math.ceil(value)))}
          unit=" ms"
        />
      ) : (
        <p className="empty">{t('performance.latenessEmpty')}</p>
      )}
    </Card>
  );
}

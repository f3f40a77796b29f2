import { useState } from 'react';
import { LatencyChart } from '../../charts/LatencyChart.tsx';
import { usePerformance } from '../../stores/performance.ts';
import { LATENCY_NAMES, type LatencyName } from '../../stores/turn-statistics.ts';
import { useTexts } from '../../texts.ts';
import { Card } from './Card.tsx';

/** A chart of one latency over the turns, with a choice of the latency. */
export function Latency() {
  const { t } = useTexts();
  const turns = usePerformance((store) => store.turns);
  const [latency, setLatency] = useState<LatencyName>('voiceToVoice');
  return (
    <Card
      title={t('performance.overTime')}
      aside={
        <select
          aria-label={t('performance.latencyShown')}
          value={latency}
          onChange={({ target }) => setLatency(target.value as LatencyName)}
        >
          {LATENCY_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`stage.${name}`)}
            </option>
          ))}
        </select>
      }
    >
      <LatencyChart turns={turns} latency={latency} />
    </Card>
  );
}

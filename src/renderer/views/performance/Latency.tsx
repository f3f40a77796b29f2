import { useState } from 'react';
import { LatencyChart } from '../../charts/LatencyChart.tsx';
import { LATENCY_TITLES } from '../../charts/stage-style.ts';
import { usePerformance } from '../../stores/performance.ts';
import { LATENCY_NAMES, type LatencyName } from '../../stores/turn-statistics.ts';
import { Card } from './Card.tsx';

/** One latency over the turns, to be chosen. */
export function Latency() {
  const turns = usePerformance((store) => store.turns);
  const [latency, setLatency] = useState<LatencyName>('voiceToVoice');
  return (
    <Card
      title="Over time"
      aside={
        <select
          aria-label="Latency shown"
          value={latency}
          onChange={({ target }) => setLatency(target.value as LatencyName)}
        >
          {LATENCY_NAMES.map((name) => (
            <option key={name} value={name}>
              {LATENCY_TITLES[name]}
            </option>
          ))}
        </select>
      }
    >
      <LatencyChart turns={turns} latency={latency} />
    </Card>
  );
}

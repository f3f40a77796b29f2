import { ERROR_ADVICE } from '../../shared/errors.ts';
import { LatencyChart } from '../charts/LatencyChart.tsx';
import { LatenessChart } from '../charts/LatenessChart.tsx';
import { Waterfall } from '../charts/Waterfall.tsx';
import { usePerformance } from '../stores/performance.ts';
import { CloseIcon } from './icons.tsx';

/** Where the time goes. */
export function PerformancePanel({ onClose }: { onClose(): void }) {
  const turns = usePerformance((store) => store.turns);
  const latenessMs = usePerformance((store) => store.latenessMs);
  return (
    <aside className="performance" aria-label="Performance">
      <div className="performance-header">
        <h2>Performance</h2>
        <button type="button" className="icon-button small" aria-label="Close the panel" onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <section className="card">
        <h3>Last turn</h3>
        <Waterfall turn={turns.at(-1)} />
      </section>
      <section className="card">
        <h3>Turns</h3>
        <LatencyChart turns={turns} />
      </section>
      <section className="card">
        <h3>Chunk lateness, last minute</h3>
        <LatenessChart latenessMs={latenessMs} />
      </section>
      <MetricsNote />
    </aside>
  );
}

/** Where Prometheus finds all this, or why it does not. */
function MetricsNote() {
  const metricsUrl = usePerformance((store) => store.metricsUrl);
  const metricsProblem = usePerformance((store) => store.metricsProblem);
  if (metricsProblem) {
    return (
      <p className="metrics-note problem" role="note">
        {metricsProblem}. {ERROR_ADVICE.METRICS_PORT} <code>METRICS_PORT</code>
      </p>
    );
  }
  if (!metricsUrl) return null;
  return (
    <p className="metrics-note">
      Prometheus: <code>{metricsUrl}</code>
    </p>
  );
}

import { ERROR_ADVICE } from '../../../shared/errors.ts';
import { usePerformance } from '../../stores/performance.ts';

/** Where Prometheus finds all this, or why it does not. */
export function MetricsNote() {
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

import { usePerformance } from '../../stores/performance.ts';
import { useTexts } from '../../texts.ts';

/** Where Prometheus can scrape the metrics, or why it cannot. */
export function MetricsNote() {
  const { t } = useTexts();
  const metricsUrl = usePerformance((store) => store.metricsUrl);
  const metricsProblem = usePerformance((store) => store.metricsProblem);
  if (metricsProblem) {
    return (
      <p className="metrics-note problem" role="note">
        {metricsProblem}. {t('advice.METRICS_PORT')} <code>METRICS_PORT</code>
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

import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import { useLiveFigures } from '../../stores/live-figures.ts';
import { useTexts } from '../../texts.ts';
import { Card } from './Card.tsx';

/** Health of the remote servers in use; hidden if there are none. */
export function RemoteHealth() {
  const { t } = useTexts();
  const health = useLiveFigures((store) => store.health);
  if (health.length === 0) return null;
  return (
    <Card title={t('performance.health')}>
      <ul className="remote-health" data-testid="health">
        {health.map((service) => (
          <Service key={service.service} {...service} />
        ))}
      </ul>
    </Card>
  );
}

function Service({ service, at, state, latencyMs, requests, failures, fallbacks, failing }: ServiceHealthFigures) {
  const { t } = useTexts();
  return (
    <li data-state={state}>
      <strong>
        {t(`performance.service.${service as 'stt'}`)}: {t(`performance.healthState.${state}`)}
      </strong>
      <span>{at}</span>
      {latencyMs && (
        <span>
          {t('performance.healthLatency', { p50: Math.round(latencyMs.p50), p95: Math.round(latencyMs.p95) })}
        </span>
      )}
      {requests > 0 && <span>{t('performance.healthCounts', { count: requests, failures, fallbacks })}</span>}
      {failing && <span>{failing}</span>}
    </li>
  );
}

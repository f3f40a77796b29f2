import { useLiveFigures } from '../../stores/live-figures.ts';
import { useTexts } from '../../texts.ts';
import { Card } from './Card.tsx';

/** The model cache and the connections to remote services. */
export function ModelsAndConnections() {
  const { t } = useTexts();
  const cache = useLiveFigures((store) => store.cache);
  const pools = useLiveFigures((store) => store.pools);
  const shared = useLiveFigures((store) => store.sharedCache);
  if (!cache) return null;
  const groups = { groups: cache.groups, most: cache.mostGroups };
  const asked = cache.hits + cache.misses;
  return (
    <Card title={t('performance.models')}>
      <dl className="pairs" data-testid="cache">
        <dt>{t('performance.cache')}</dt>
        <dd>
          {asked === 0
            ? t('performance.cacheUnused', groups)
            : t('performance.cacheHits', { percent: ((100 * cache.hits) / asked).toFixed(1), ...groups })}
        </dd>
        {shared && (
          <>
            <dt>{t('performance.sharedCache')}</dt>
            <dd>{t(shared.up ? 'performance.sharedCacheUp' : 'performance.sharedCacheDown', shared)}</dd>
          </>
        )}
        {pools.length === 0 && (
          <>
            <dt>{t('performance.connections')}</dt>
            <dd>{t('performance.noConnections')}</dd>
          </>
        )}
        {pools.map(({ service, active, size }) => (
          <div key={service} className="pair">
            <dt>{t('performance.connectionsOf', { service })}</dt>
            <dd>{t('performance.connectionsUsed', { active, size })}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

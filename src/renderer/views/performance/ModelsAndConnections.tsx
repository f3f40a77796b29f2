import { useLiveFigures } from '../../stores/live-figures.ts';
import { Card } from './Card.tsx';

/** The model cache and the connections to remote services. */
export function ModelsAndConnections() {
  const cache = useLiveFigures((store) => store.cache);
  const pools = useLiveFigures((store) => store.pools);
  if (!cache) return null;
  const asked = cache.hits + cache.misses;
  return (
    <Card title="Models and connections">
      <dl className="pairs" data-testid="cache">
        <dt>Model cache</dt>
        <dd>
          {asked === 0 ? '–' : `${((100 * cache.hits) / asked).toFixed(1)} % hits`}, {cache.groups} of{' '}
          {cache.mostGroups} groups
        </dd>
        {pools.length === 0 && (
          <>
            <dt>Connections</dt>
            <dd>none: nothing leaves this machine</dd>
          </>
        )}
        {pools.map(({ service, active, size }) => (
          <div key={service} className="pair">
            <dt>Connections, {service}</dt>
            <dd>
              {active} of {size} in use
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

import { TARGETS_MS } from '../../../shared/engine/latency-targets.ts';
import { usePerformance } from '../../stores/performance.ts';
import { LATENCY_NAMES, type LatencyName, percentilesOf } from '../../stores/turn-statistics.ts';
import { useTexts } from '../../texts.ts';
import { Card } from './Card.tsx';

/** Each latency's percentiles against its target. */
export function Targets() {
  const { t } = useTexts();
  const turns = usePerformance((store) => store.turns);
  const rows = LATENCY_NAMES.flatMap((name) => {
    const percentiles = percentilesOf(turns, name);
    return percentiles ? [{ name, percentiles }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Card title={t('performance.targets', { count: turns.length })}>
      <table className="figures" data-testid="targets">
        <thead>
          <tr>
            <th scope="col">ms</th>
            <th scope="col">p50</th>
            <th scope="col">p95</th>
            <th scope="col">p99</th>
            <th scope="col">{t('performance.target')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, percentiles: { p50, p95, p99 } }) => (
            <tr key={name} title={t(`stageMeaning.${name}`)}>
              <th scope="row">{t(`stage.${name}`)}</th>
              {[p50, p95, p99].map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns have a fixed order.
                <td key={column} data-over={isOver(name, value)}>
                  {value < 10 ? value.toFixed(1) : Math.round(value)}
                </td>
              ))}
              <td className="target">{TARGETS_MS[name] === undefined ? '' : `< ${TARGETS_MS[name]}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function isOver(name: LatencyName, value: number): boolean {
  const target = TARGETS_MS[name];
  return target !== undefined && value >= target;
}

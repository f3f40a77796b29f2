import {
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';
import { TARGETS_MS } from '../../shared/engine/latency-targets.ts';
import { type LatencyName, latencyOverTime } from '../stores/turn-statistics.ts';
import { useTexts } from '../texts.ts';
import { AXIS, TOOLTIP } from './chart-style.ts';

/** Number of turns in each percentile. */
const PERCENTILE_WINDOW = 20;
const PERCENTILES = [
  { key: 'p50', name: 'p50', colour: 'var(--stage-stt)' },
  { key: 'p95', name: 'p95', colour: 'var(--stage-endpoint)' },
  { key: 'p99', name: 'p99', colour: 'var(--stage-playback)' },
] as const;

interface LatencyChartProps {
  turns: readonly EngineEventOf<'turn'>[];
  latency: LatencyName;
}

/** A chart of one latency over the last turns, newest on the right, with running percentiles. */
export function LatencyChart({ turns, latency }: LatencyChartProps) {
  const { t } = useTexts();
  const points = latencyOverTime(turns, latency, PERCENTILE_WINDOW);
  if (points.length === 0) return <p className="empty">{t('performance.noTurn')}</p>;
  const target = TARGETS_MS[latency];
  return (
    <div className="chart" data-testid="latency-chart" role="img" aria-label={t('performance.chart')}>
      <ResponsiveContainer width="100%" height={190}>
        <ComposedChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: -8 }}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="turn" type="number" domain={['dataMin', 'dataMax']} allowDecimals={false} {...AXIS} />
          <YAxis unit=" ms" width={64} {...AXIS} />
          <Tooltip
            {...TOOLTIP}
            formatter={(value) => `${Math.round(Number(value))} ms`}
            labelFormatter={(turn) => t('performance.turn', { turn })}
          />
          <Legend wrapperStyle={{ fontSize: 12 }} />
          {target !== undefined && (
            <ReferenceLine y={target} stroke="var(--danger)" strokeDasharray="4 4" ifOverflow="hidden" />
          )}
          {PERCENTILES.map(({ key, name, colour }) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={colour}
              strokeWidth={1.6}
              dot={false}
              isAnimationActive={false}
            />
          ))}
          <Scatter
            dataKey="latency"
            name={t('performance.eachTurn')}
            fill="var(--text)"
            legendType="circle"
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

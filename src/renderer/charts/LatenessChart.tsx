import { Area, AreaChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { AXIS } from './chart-style.ts';

const FIGURES_A_SECOND = 2;
/** A chunk later than this has missed the next one's start. */
const SCALE_MS = 20;

/** How long after its capture each chunk was done, live. */
export function LatenessChart({ latenessMs }: { latenessMs: readonly number[] }) {
  const points = latenessMs.map((lateness, index) => ({
    second: (index + 1 - latenessMs.length) / FIGURES_A_SECOND,
    lateness,
  }));
  if (points.length === 0) return <p className="empty">Nothing has been captured yet.</p>;
  return (
    <div className="chart" role="img" aria-label="Chunk lateness over the last minute">
      <ResponsiveContainer width="100%" height={110}>
        <AreaChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: -8 }}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="second" type="number" domain={[-60, 0]} unit=" s" {...AXIS} />
          <YAxis
            unit=" ms"
            width={64}
            domain={[0, (highest: number) => Math.max(SCALE_MS, Math.ceil(highest))]}
            {...AXIS}
          />
          <Area
            dataKey="lateness"
            stroke="var(--accent)"
            fill="var(--accent)"
            fillOpacity={0.18}
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}

import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { EngineEventOf } from '../../shared/engine-events.ts';
import type { TurnLatency, TurnStage } from '../../shared/turn-latency.ts';
import { AXIS, TOOLTIP } from './chart-style.ts';
import { STAGE_NAMES, stageColour } from './stage-style.ts';

const SHOWN_STAGES: readonly TurnStage[] = ['endpoint', 'stt', 'llm', 'tts', 'playback'];

/** Latency of the last turns by stage, the newest on the right. */
export function LatencyChart({ turns }: { turns: readonly EngineEventOf<'turn'>[] }) {
  if (turns.length === 0) return <p className="empty">No turn yet.</p>;
  const rows = turns.map(({ latencyMs }, index) => ({ turn: index + 1, ...latencyMs }));
  const line = (key: keyof TurnLatency, name: string, colour: string, width: number) => (
    <Line
      key={key}
      dataKey={key}
      name={name}
      stroke={colour}
      strokeWidth={width}
      dot={{ r: width, fill: colour, strokeWidth: 0 }}
      connectNulls
      isAnimationActive={false}
    />
  );
  return (
    <div className="chart" data-testid="latency-chart" role="img" aria-label="Latency of the last turns by stage">
      <ResponsiveContainer width="100%" height={190}>
        <LineChart data={rows} margin={{ top: 8, right: 8, bottom: 0, left: -8 }}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="turn" {...AXIS} />
          <YAxis unit=" ms" width={64} {...AXIS} />
          <Tooltip
            {...TOOLTIP}
            formatter={(value) => `${Math.round(Number(value))} ms`}
            labelFormatter={(turn) => `Turn ${turn}`}
          />
          <Legend iconType="plainline" wrapperStyle={{ fontSize: 12 }} />
          {line('voiceToVoice', 'Voice to voice', 'var(--text)', 3)}
          {SHOWN_STAGES.map((stage) => line(stage, STAGE_NAMES[stage], stageColour(stage), 2))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

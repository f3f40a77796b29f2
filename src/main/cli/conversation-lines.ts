import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import { TURN_STAGES, type TurnLatency } from '../../shared/engine/turn-latency.ts';
import { inMs } from './output.ts';

/** @returns the JSON line of an event, or undefined for one that only a window needs */
export function jsonLine(event: EngineEvent): object | undefined {
  switch (event.type) {
    case 'wake':
    case 'partial':
    case 'transcript':
    case 'reply':
    case 'speech':
    case 'turn':
    case 'error':
      return 'atMs' in event ? { ...event, atMs: tenths(event.atMs) } : event;
    default:
      return undefined;
  }
}

/** @returns an event for a reader, or undefined */
export function readableLine(event: EngineEvent): string | undefined {
  switch (event.type) {
    case 'wake':
      return `${stamp(event.atMs)}  wake      ${event.keyword} (${event.score.toFixed(2)})`;
    case 'partial':
      return `${stamp(event.atMs)}  partial   ${event.text}`;
    case 'transcript':
      return `${stamp(event.atMs)}  you       ${event.text}`;
    case 'reply':
      return `${stamp(event.atMs)}  Hark      ${event.text || '(silence)'}`;
    case 'turn':
      return `${stamp(event.atMs)}  latency   ${readableLatency(event.latencyMs)}`;
    case 'error':
      return `${stamp(event.atMs)}  error     ${event.message} [${event.code}]`;
    default:
      return undefined;
  }
}

function readableLatency(latencyMs: TurnLatency): string {
  const stages = TURN_STAGES.flatMap((stage) => {
    const ms = latencyMs[stage];
    return ms === undefined ? [] : [`${stage} ${inMs(ms)}`];
  });
  if (latencyMs.voiceToVoice !== undefined) stages.push(`voice to voice ${inMs(latencyMs.voiceToVoice)}`);
  return stages.join(', ') || 'nothing was asked';
}

function stamp(atMs: number): string {
  return `${(atMs / 1000).toFixed(2).padStart(8)} s`;
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

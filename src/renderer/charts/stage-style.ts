import type { TurnStage } from '../../shared/engine/turn-latency.ts';

/** The theme's colour of a stage. */
export function stageColour(stage: TurnStage): string {
  return `var(--stage-${stage})`;
}

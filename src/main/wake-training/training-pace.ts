import {
  TRAINING_STAGES,
  type TrainingProgress,
  type TrainingStage,
} from '../../shared/wake-training/training-progress.ts';

/** So much of the plan is believed before this machine has shown how fast it is. */
const PRIOR_SECONDS = 20;

/** How long each stage takes on two idle cores, in seconds. */
export type StagePlan = Readonly<Record<TrainingStage, number>>;

/** Tells how much of a training is done and how long the rest takes on this machine. */
export class TrainingPace {
  readonly #startedMs: number;

  /** @param nowMs a clock that never goes back */
  constructor(
    private readonly plan: StagePlan,
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    this.#startedMs = nowMs();
  }

  /** @param share of the stage, 0 to 1 */
  at(stage: TrainingStage, share: number): TrainingProgress {
    const before = TRAINING_STAGES.slice(0, TRAINING_STAGES.indexOf(stage));
    const planned = sum(TRAINING_STAGES.map((each) => this.plan[each]));
    const done = sum(before.map((each) => this.plan[each])) + share * this.plan[stage];
    const elapsed = (this.nowMs() - this.#startedMs) / 1000;
    const slowness = (elapsed + PRIOR_SECONDS) / (done + PRIOR_SECONDS);
    return { stage, share: Math.min(1, done / planned), secondsLeft: Math.max(0, (planned - done) * slowness) };
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

import type { HearingFigures } from './hearing.ts';

/** Tolerance of one more failed trial in nine or twelve, because processors round differently. */
const TOLERANCE_PERCENT = 12;
const WER_PERCENT = 3;
/** One sentence in forty. */
const PAUSES_PERCENT = 2.5;

/** @returns descriptions of figures that are worse than the committed ones; empty if there are none */
export function findRegressions(figures: HearingFigures, committed: HearingFigures): string[] {
  const regressions: string[] = [];
  const compare = (name: string, value: number, limit: number) => {
    if (value > limit) regressions.push(`${name}: ${value}, committed ${limit}`);
  };
  for (const [snr, recall] of Object.entries(committed.wakeRecallPercent)) {
    compare(
      `wake words missed at ${snr}, %`,
      100 - (figures.wakeRecallPercent[snr] ?? 0),
      100 - recall + TOLERANCE_PERCENT,
    );
  }
  for (const kind of ['talk', 'noise', 'own-voice'] as const) {
    compare(`false wakes an hour in ${kind}`, figures.falseWakesPerHour[kind], committed.falseWakesPerHour[kind]);
  }
  compare('WER of commands, %', figures.commandWerPercent, committed.commandWerPercent + WER_PERCENT);
  for (const kind of ['commands', 'paused'] as const) {
    compare(`cut off, ${kind}, %`, figures.cutOffPercent[kind], committed.cutOffPercent[kind] + TOLERANCE_PERCENT);
  }
  return regressions;
}

/** @returns a description of the share of cut-offs, if it is worse than the committed one */
export function findCutOffRegressions(cutOffPercent: number, committed: number): string[] {
  return cutOffPercent > committed + PAUSES_PERCENT
    ? [`cut off at pauses, %: ${cutOffPercent}, committed ${committed}`]
    : [];
}

import { spokenDuration } from '../../../understanding/languages/en/speak.ts';

/** What is said about the stopwatch. */
export const stopwatchReplies = {
  running: 'The stopwatch is running.',
  restarted: 'The stopwatch runs from zero again.',
  stoppedAt: (elapsedMs: number) => `Stopped at ${spokenDuration(elapsedMs)}.`,
  zero: 'The stopwatch is back at zero.',
  idle: 'The stopwatch is not running.',
  shows: (elapsedMs: number) => `The stopwatch shows ${spokenDuration(elapsedMs)}.`,
};

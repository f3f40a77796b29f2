import { spokenDuration } from '../../../understanding/languages/de/speak.ts';
import type { stopwatchReplies } from '../en/replies.ts';

/** What is said about the stopwatch, in German. */
export const germanStopwatchReplies: typeof stopwatchReplies = {
  running: 'Die Stoppuhr läuft.',
  restarted: 'Die Stoppuhr läuft wieder von null an.',
  stoppedAt: (elapsedMs) => `Gestoppt: ${spokenDuration(elapsedMs)}.`,
  zero: 'Die Stoppuhr steht wieder auf null.',
  idle: 'Die Stoppuhr läuft nicht.',
  shows: (elapsedMs) => `Die Stoppuhr zeigt ${spokenDuration(elapsedMs)}.`,
};

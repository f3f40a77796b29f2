import { randomUUID } from 'node:crypto';
import { SystemClock } from '../../engine/pipeline/clock.ts';
import { TimerBoard } from '../../engine/skills/timers/timer-board.ts';
import { understand } from '../../engine/understanding/understand.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

/** `hark ask`: a turn without audio. */
export function ask(text: string, { json = false }: { json?: boolean }): ExitCode {
  const silent = () => undefined;
  const timers = new TimerBoard(new SystemClock(), { onChange: silent, onRing: silent, onSilence: silent });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const startedAt = performance.now();
  const { replyText, skill, commit } = understand(text, { now: () => new Date(), timeZone, timers });
  commit?.();
  const understanding = Number((performance.now() - startedAt).toFixed(1));
  if (json) printJson({ type: 'reply', turnId: randomUUID(), text: replyText, skill, latencyMs: { understanding } });
  else print(replyText);
  if (timers.views.length > 0) process.stderr.write('  (a timer rings only in the app: this command ends now)\n');
  timers.cancelAll();
  return EXIT.ok;
}

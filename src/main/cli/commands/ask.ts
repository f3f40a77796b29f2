import { randomUUID } from 'node:crypto';
import type { TurnLatency } from '../../../shared/turn-latency.ts';
import { loadConfig } from '../../config/load-config.ts';
import { Talk } from '../../engine/llm/talk.ts';
import { SystemClock } from '../../engine/pipeline/clock.ts';
import { openRemotes, type RemoteConfig } from '../../engine/remote/remotes.ts';
import { TimerBoard } from '../../engine/skills/timers/timer-board.ts';
import { understand } from '../../engine/understanding/understand.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

/** `hark ask`: a turn without audio. */
export async function ask(text: string, { json = false }: { json?: boolean }): Promise<ExitCode> {
  const silent = () => undefined;
  const timers = new TimerBoard(new SystemClock(), { onChange: silent, onRing: silent, onSilence: silent });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const startedAt = performance.now();
  const plan = understand(text, { now: () => new Date(), timeZone, timers });
  plan.commit?.();
  const understanding = sinceMs(startedAt);
  const { llm, http_clients } = loadConfig().config;
  if (plan.skill === 'none' && llm.base_url !== null) {
    await askModel(text, { llm, http_clients }, llm.base_url, json);
  } else if (json) {
    printReply(plan.replyText, plan.skill, { understanding });
  } else {
    print(plan.replyText);
  }
  if (timers.views.length > 0) process.stderr.write('  (a timer rings only in the app: this command ends now)\n');
  timers.cancelAll();
  return EXIT.ok;
}

/** Writes the answer as it comes. */
async function askModel(text: string, config: RemoteConfig, baseUrl: string, json: boolean): Promise<void> {
  const { http, chat } = openRemotes(config, baseUrl);
  const startedAt = performance.now();
  const talk = new Talk(config.llm.system_prompt, config.llm.context_tokens);
  let answer = '';
  let llm = 0;
  try {
    for await (const part of chat.reply(talk.ask(text), new AbortController().signal)) {
      if (answer === '') llm = sinceMs(startedAt);
      answer += part;
      if (!json) process.stdout.write(part);
    }
  } finally {
    await http.close();
    if (!json && answer !== '') print('');
  }
  if (json) printReply(answer, 'llm', { llm });
}

function printReply(text: string, skill: string, latencyMs: TurnLatency): void {
  printJson({ type: 'reply', turnId: randomUUID(), text, skill, latencyMs });
}

function sinceMs(startedAt: number): number {
  return Number((performance.now() - startedAt).toFixed(1));
}

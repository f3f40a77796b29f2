/** `npm run monitor:performance` and `monitor:stress`: a live view of a running engine's metrics. */
import { setTimeout as wait } from 'node:timers/promises';
import { inShortForm } from '../../scripts/short-form.ts';
import { parseScrape, quantileBetween, type Scrape, total } from './prometheus-text.ts';

const INTERVAL_MS = 2000;
/** Latencies are of the turns of the last minute. */
const WINDOW = 30;
/** Runs until it is interrupted. */
const MAX_UPDATES = inShortForm(Number.POSITIVE_INFINITY, 2);
const CLEAR_SCREEN = '\x1b[2J\x1b[H';

const [port = '9464'] = process.argv.slice(2);
const url = `http://127.0.0.1:${port}/metrics`;

async function scrape(): Promise<Scrape | undefined> {
  try {
    return parseScrape(await (await fetch(url)).text());
  } catch {
    return undefined;
  }
}

function render(history: readonly Scrape[]): string {
  const [now, before, oldest] = [history.at(-1), history.at(-2), history[0]];
  if (!now || !before || !oldest) return 'a moment …';
  const perSecond = (name: string, label?: string) =>
    ((total(now, name, label) - total(before, name, label)) * 1000) / INTERVAL_MS;
  const ms = (name: string, quantile: number, label?: string) => {
    const seconds = quantileBetween(oldest, now, name, quantile, label);
    return seconds === undefined ? '–' : (seconds * 1000).toFixed(seconds < 0.01 ? 1 : 0);
  };
  const row = (title: string, name: string, label?: string) =>
    `  ${title.padEnd(26)}${[0.5, 0.95, 0.99].map((quantile) => ms(name, quantile, label).padStart(8)).join('')}`;
  return [
    `${url}   ${new Date().toLocaleTimeString()}   ctrl-c ends`,
    '',
    `  chunks a second           ${perSecond('audio_chunks_processed_total').toFixed(1).padStart(8)}`,
    `  shed a second             ${perSecond('hark_chunks_shed_total').toFixed(1).padStart(8)}`,
    `  turns, answered           ${String(total(now, 'hark_turns_total', 'outcome="answered"')).padStart(8)}`,
    `  turns, failed             ${String(total(now, 'hark_turns_total', 'outcome="failed"')).padStart(8)}`,
    `  errors                    ${String(total(now, 'hark_errors_total')).padStart(8)}`,
    `  memory, MiB               ${(total(now, 'memory_usage_bytes') / 2 ** 20).toFixed(0).padStart(8)}`,
    `  cache hits, %             ${(100 * total(now, 'cache_hit_rate')).toFixed(1).padStart(8)}`,
    `  pool in use, %            ${(100 * total(now, 'connection_pool_utilization')).toFixed(1).padStart(8)}`,
    '',
    `  milliseconds, last minute        p50     p95     p99`,
    row('voice to voice', 'end_to_end_latency_seconds'),
    row('speech to text', 'hark_turn_stage_seconds', 'stage="stt"'),
    row('first sentence', 'hark_turn_stage_seconds', 'stage="tts"'),
    row('chunk lateness', 'hark_chunk_lateness_seconds'),
    row('chunk processing', 'audio_processing_duration_seconds', 'service="audio"'),
    '',
  ].join('\n');
}

const history: Scrape[] = [];
for (let updates = 0; updates < MAX_UPDATES; updates++) {
  const latest = await scrape();
  if (latest) history.push(latest);
  else history.length = 0;
  if (history.length > WINDOW) history.shift();
  const text = latest ? render(history) : `nothing at ${url}: start Hark, or name another port behind the command`;
  process.stdout.write(`${process.stdout.isTTY ? CLEAR_SCREEN : ''}${text}\n`);
  await wait(INTERVAL_MS);
}

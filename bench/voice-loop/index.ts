/** `npm run bench`: spoken questions into the real app; latency of every stage, lateness, CPU and memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchHark, WARM_UP_MS } from '../../e2e/support/launch-hark.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import type { EngineEvent, EngineEventOf } from '../../src/shared/engine/engine-events.ts';
import { type StageSpan, TURN_STAGES } from '../../src/shared/engine/turn-latency.ts';
import { type Distribution, distributionOf } from '../statistics.ts';
import { writePicture, writeResult } from '../write-results.ts';
import { drawDistributions } from './draw-distributions.ts';
import { type ProcessFigures, ProcessReader } from './process-reader.ts';
import { questionScript } from './questions.ts';

const QUESTIONS = inShortForm(36, 3);
/** Measured before the first question, after the models have settled. */
const ASLEEP_MS = inShortForm(20_000, 3000);
const MAX_QUESTION_MS = 9500;

interface TimedEvent {
  event: EngineEvent;
  /** Whether STT may have been running, because a turn was in the listening state. */
  listening: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'hark-bench-'));
const script = [WARM_UP_MS + ASLEEP_MS, ...questionScript(QUESTIONS)];
process.stderr.write(`bench: ${QUESTIONS} spoken questions, about ${Math.round((QUESTIONS * 8 + 30) / 60)} minutes\n`);

// With the voice that a user hears.
const app = await launchHark({ folder, script, env: { HARK_VOICE: '' } });
try {
  const page = await app.firstWindow();
  const events: TimedEvent[] = [];
  let listening = false;
  const turns = () => events.flatMap(({ event }) => (event.type === 'turn' ? [event] : []));
  await page.exposeFunction('benchEvent', (event: EngineEvent) => {
    if (event.type === 'state') listening = event.state === 'listening' || event.state === 'transcribing';
    events.push({ event, listening });
    if (event.type === 'turn') process.stderr.write(`bench: ${turns().length} of ${QUESTIONS}, ${told(event)}\n`);
    if (event.type === 'transcript') process.stderr.write(`bench:   ${event.text}\n`);
  });
  await page.evaluate(() => {
    const { benchEvent } = window as unknown as { benchEvent: (event: unknown) => void };
    window.hark.on('engine:event', benchEvent);
  });

  await page.waitForTimeout(WARM_UP_MS);
  const processes = new ProcessReader(app);
  await processes.read();
  await page.waitForTimeout(ASLEEP_MS - 2000);
  const asleep = await processes.read();

  const deadline = Date.now() + QUESTIONS * MAX_QUESTION_MS;
  while (turns().length < QUESTIONS && Date.now() < deadline) await page.waitForTimeout(1000);
  const talking = await processes.read();

  const electronVersion = await app.evaluate(() => process.versions.electron ?? '');
  report(turns(), events, asleep, talking, electronVersion);
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

function report(
  turns: EngineEventOf<'turn'>[],
  events: readonly TimedEvent[],
  asleep: ProcessFigures[],
  talking: ProcessFigures[],
  electronVersion: string,
): void {
  const answered = turns.filter(({ outcome }) => outcome === 'answered');
  const latencyMs: Record<string, Distribution> = {};
  for (const stage of [...TURN_STAGES, 'voiceToVoice'] as const) {
    const samples = answered.flatMap(({ latencyMs: figures }) => figures[stage] ?? []);
    if (samples.length > 0) latencyMs[stage] = distributionOf(samples);
  }
  const waits = answered.flatMap(({ spans }) => waitAfterEndpoint(spans));
  if (waits.length > 0) latencyMs.sttAfterEndpoint = distributionOf(waits);
  // A level event holds the maximum of several chunks, so these percentiles are at least those of single chunks.
  const latenessWhile = (wanted: boolean) =>
    distributionOf(
      events.flatMap(({ event, listening: was }) => (event.type === 'level' && was === wanted ? event.latenessMs : [])),
    );
  const result = writeResult('voice-loop', {
    electron: electronVersion,
    questions: { asked: QUESTIONS, answered: answered.length },
    latencyMs,
    latenessMs: { whileListening: latenessWhile(true), otherwise: latenessWhile(false) },
    asleep: withTotals(asleep),
    talking: withTotals(talking),
  });
  const { processor, cores } = result.hardware;
  writePicture(
    'voice-loop',
    drawDistributions({
      title: 'Voice loop: milliseconds by stage',
      subtitle: `${answered.length} spoken questions, ${cores} × ${processor}; bar: p50, line: to p95, mark: p99`,
      rows: { ...latencyMs, 'chunk lateness while listening': result.latenessMs.whileListening },
    }),
  );
  console.table(latencyMs);
  console.table(result.latenessMs);
  console.table(asleep);
  console.table(talking);
  process.stdout.write(`${answered.length} of ${QUESTIONS} answered; see bench/results/voice-loop.json and .svg\n`);
  if (answered.length < QUESTIONS) process.exitCode = 1;
}

/** Where the time of a turn went, to find what a slow one waited for. */
function told({ latencyMs }: EngineEventOf<'turn'>): string {
  return Object.entries(latencyMs)
    .flatMap(([stage, ms]) => (ms === undefined ? [] : `${stage} ${Math.round(ms)}`))
    .join(', ');
}

/** Wait for the transcript after the endpoint decision; mostly it was already there. */
function waitAfterEndpoint(spans: readonly StageSpan[]): number[] {
  const end = (wanted: string) => spans.find(({ stage }) => stage === wanted)?.endMs;
  const [endpoint, stt] = [end('endpoint'), end('stt')];
  return endpoint === undefined || stt === undefined ? [] : [Math.max(0, stt - endpoint)];
}

function withTotals(processes: ProcessFigures[]) {
  const total = (key: 'cpuPercentOfOneCore' | 'proportionalMib') =>
    Math.round(processes.reduce((sum, figures) => sum + (figures[key] ?? 0), 0) * 10) / 10;
  return { cpuPercentOfOneCore: total('cpuPercentOfOneCore'), proportionalMib: total('proportionalMib'), processes };
}

import { expect, test } from 'vitest';
import { VirtualClock } from '../../clock/virtual-clock.ts';
import { LoadShedding } from './load-shedding.ts';

const CHUNK_MS = 20;

function open() {
  const clock = new VirtualClock();
  let reports = 0;
  const shedding = new LoadShedding(clock, () => {
    reports += 1;
  });
  return { clock, shedding, reports: () => reports };
}

/**
 * Chunks that are captured every 20 ms and each take so long to process.
 * @returns how many were shed
 */
async function process(
  { clock, shedding }: ReturnType<typeof open>,
  chunks: number,
  startLateMs: number,
  processingMs: number,
): Promise<number> {
  const startedMs = clock.nowMs();
  let shed = 0;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const capturedMs = startedMs - startLateMs + chunk * CHUNK_MS;
    await clock.advanceTo(Math.max(clock.nowMs(), capturedMs));
    const isShed = shedding.mustShed(clock.nowMs() - capturedMs);
    if (isShed) shed += 1;
    else await clock.advanceTo(clock.nowMs() + processingMs);
  }
  return shed;
}

test('processes every chunk after two seconds without the processor', async () => {
  const session = open();
  expect(await process(session, 300, 2000, 4)).toBe(0);
  expect(session.reports()).toBe(0);
});

test('sheds what is more than three seconds late, and reports it', async () => {
  const session = open();
  expect(await process(session, 300, 4000, 4)).toBeGreaterThan(150);
  expect(session.reports()).toBe(1);
});

test('sheds when chunks take longer to process than to capture, and reports it every ten seconds', async () => {
  const session = open();
  // Six minutes of chunks that take a quarter longer than they last.
  const shed = await process(session, 18_000, 0, 25);
  expect(shed / 18_000).toBeGreaterThan(0.15);
  expect(shed / 18_000).toBeLessThan(0.35);
  expect(session.reports()).toBeGreaterThan(10);
});

test('processes every chunk again after it has caught up', async () => {
  const session = open();
  await process(session, 300, 4000, 4);
  expect(await process(session, 300, 0, 4)).toBe(0);
});

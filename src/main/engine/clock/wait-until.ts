import type { Clock } from './clock.ts';

/** Waits until `atMs` on a clock that advances by itself; when that is past, only lets other work run first. */
export async function waitUntil(clock: Clock, atMs: number): Promise<void> {
  await new Promise<void>((resolve) => clock.schedule(Math.max(0, atMs - clock.nowMs()), resolve));
}

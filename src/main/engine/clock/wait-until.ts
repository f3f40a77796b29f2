import type { Clock } from './clock.ts';

/**
 * Waits until the clock shows `atMs`. When that is past, it lets other work run and goes on, so that late sound catches up.
 * @param clock one that moves by itself
 */
export async function waitUntil(clock: Clock, atMs: number): Promise<void> {
  await new Promise<void>((resolve) => clock.schedule(Math.max(0, atMs - clock.nowMs()), resolve));
}

/** The short form of `npm run bench -- capture`, which opens the microphone 500 times. */
import { expect } from '@playwright/test';
import { cycleCapture } from './support/capture-cycles.ts';
import { test } from './support/hark-app.ts';

const CYCLES = 40;

test('frees everything when microphones are released', { tag: '@long' }, async ({ launch }) => {
  const { app, page } = await launch({ script: [60_000] });
  // The first open is not counted.
  await expect(page.getByRole('button', { name: 'Talk' })).toBeEnabled();
  const { resources, opened, live } = await cycleCapture(app, page, CYCLES, 3);
  expect({ opened, live }).toEqual({ opened: CYCLES, live: 1 });
  // The first half can fill caches.
  const [, middle, last] = resources;
  // Temporary objects are few; a leak in each cycle would add twenty.
  expect(last?.page.audioNodes).toBeLessThan((middle?.page.audioNodes ?? 0) + 8);
  expect(last?.page.listeners).toBeLessThan((middle?.page.listeners ?? 0) + 8);
  expect(last?.page.nodes).toBeLessThan((middle?.page.nodes ?? 0) + 15);
  for (const [name, { files }] of Object.entries(last?.processes ?? {})) {
    expect(files, `files of ${name}`).toBeLessThanOrEqual((middle?.processes[name]?.files ?? 0) + 2);
  }
});

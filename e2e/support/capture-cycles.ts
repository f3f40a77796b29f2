/** Opens and releases the microphone repeatedly and reads the resources that the window and the processes hold. */
import { readdirSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Resources after this many cycles. */
export interface ResourceReading {
  cycles: number;
  /** Of the page, after garbage collection. */
  page: { heapMib: number; nodes: number; listeners: number; audioNodes: number };
  /** Resident memory and open files, by process. */
  processes: Record<string, { residentMib: number; files: number; threads: number }>;
}

/** Names of these figures in Chromium's DevTools. */
const PAGE_METRICS = {
  nodes: 'Nodes',
  listeners: 'JSEventListeners',
  audioNodes: 'AudioHandlers',
} as const;

/**
 * @param cycles how often the microphone is opened and released
 * @param readings spread evenly; the first is before the first cycle
 * @returns the resources at each reading, and how often the device was opened and is still open
 */
export async function cycleCapture(
  app: ElectronApplication,
  page: Page,
  cycles: number,
  readings: number,
): Promise<{ resources: ResourceReading[]; opened: number; live: number }> {
  await countTracks(page);
  const read = await openReader(app, page);
  const resources = [await read(0)];
  const every = Math.ceil(cycles / (readings - 1));
  for (let cycle = 1; cycle <= cycles; cycle++) {
    for (const state of ['Muted', 'Asleep']) {
      await page.keyboard.press('m');
      await page.waitForFunction(
        (wanted) => document.querySelector('[data-testid=state]')?.textContent === wanted,
        state,
      );
    }
    await expect.poll(() => page.evaluate(countLive)).toBe(1);
    if (cycle % every === 0 || cycle === cycles) resources.push(await read(cycle));
  }
  const opened = await page.evaluate(() => (window as unknown as TrackWindow).captureTracks.length);
  return { resources, opened, live: await page.evaluate(countLive) };
}

interface TrackWindow {
  captureTracks: WeakRef<MediaStreamTrack>[];
}

/** Weak references, because counting must not keep the tracks alive. */
async function countTracks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tracks: WeakRef<MediaStreamTrack>[] = [];
    Object.assign(window, { captureTracks: tracks });
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      tracks.push(...stream.getTracks().map((track) => new WeakRef(track)));
      return stream;
    };
  });
}

function countLive(): number {
  const { captureTracks } = window as unknown as TrackWindow;
  return captureTracks.filter((track) => track.deref()?.readyState === 'live').length;
}

async function openReader(app: ElectronApplication, page: Page): Promise<(cycles: number) => Promise<ResourceReading>> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  return async (cycles) => {
    // A closed context is freed when its audio thread has ended.
    for (let times = 0; times < 5; times++) {
      await tools.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(200);
    }
    const { metrics } = await tools.send('Performance.getMetrics');
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    const running = await app.evaluate(({ app: main }) => main.getAppMetrics());
    return {
      cycles,
      page: {
        heapMib: Math.round((10 * metric('JSHeapUsedSize')) / 2 ** 20) / 10,
        nodes: metric(PAGE_METRICS.nodes),
        listeners: metric(PAGE_METRICS.listeners),
        audioNodes: metric(PAGE_METRICS.audioNodes),
      },
      processes: Object.fromEntries(
        running.map(({ pid, type, name, memory }) => [
          name ?? type,
          {
            residentMib: Math.round(memory.workingSetSize / 1024),
            files: countEntries(`/proc/${pid}/fd`),
            threads: countEntries(`/proc/${pid}/task`),
          },
        ]),
      ),
    };
  };
}

/** NaN on systems without this folder. */
function countEntries(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return Number.NaN;
  }
}

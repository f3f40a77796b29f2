import type { ElectronApplication } from '@playwright/test';

/** What main sent to the pages last, the latest at the end. */
interface RecordedWindow {
  recordedEvents?: string[];
}

/** Enough for what one test does. */
const MAX_RECORDED = 300;

/** Keeps what main tells the window, so that a failed test can show what happened. */
export async function recordEvents(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }, max) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return;
    const recorded: string[] = [];
    (globalThis as RecordedWindow).recordedEvents = recorded;
    const send = contents.send.bind(contents);
    contents.send = (channel: string, ...args: { type?: string }[]) => {
      const isNoise = ['level', 'figures', 'usage'].includes(args[0]?.type ?? '');
      if (!isNoise) recorded.push(`${new Date().toISOString()} ${channel} ${JSON.stringify(args).slice(0, 300)}`);
      if (recorded.length > max) recorded.shift();
      send(channel, ...args);
    };
  }, MAX_RECORDED);
}

/** @returns what was recorded, and forgets it */
export function takeRecordedEvents(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as RecordedWindow).recordedEvents?.splice(0) ?? []);
}

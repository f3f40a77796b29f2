import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { pidOf } from './kill-process.ts';

/** Waits until the running engine has loaded all models. */
export async function untilEngineReady(app: ElectronApplication, folder: string): Promise<void> {
  await expect
    .poll(async () => {
      const pid = await pidOf(app, 'hark-engine').catch(() => undefined);
      const lines = readFileSync(join(folder, 'hark/logs/hark.log'), 'utf8').split('\n');
      return lines.some((line) => line.includes('all models are loaded') && JSON.parse(line).pid === pid);
    })
    .toBe(true);
}

/** Resets an app to the state after its first start, by the same means as a user. */
export async function resetHark(hark: { app: ElectronApplication; page: Page; folder: string }): Promise<void> {
  const { app, page, folder } = hark;
  // The previous test may have left the engine restarting.
  await untilEngineReady(app, folder);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  await page.evaluate(async () => {
    const { hark } = window;
    await hark.invoke('engine:command', { type: 'cancel' });
    await hark.invoke('settings:request', { type: 'reset-all' });
    // Deletes the conversation as well, which a reloaded page would show.
    await hark.invoke('history:change', { type: 'delete-all' });
  });
  await untilEngineReady(app, folder);
  const items = page.locator('.agenda li');
  for (let left = await items.count(); left > 0; left--) {
    await items.first().getByRole('button').click();
    await expect(items).toHaveCount(left - 1);
  }
  await page.reload();
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Muted/);
  const unmute = page.getByRole('button', { name: 'Unmute the microphone' });
  if (await unmute.isVisible()) await unmute.click();
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await expect(page.getByTestId('reply')).toHaveCount(0);
}

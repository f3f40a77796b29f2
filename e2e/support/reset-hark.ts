import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';

/** How often the engine has logged that it is ready, in this run of the app. */
export function readyEngines(folder: string): number {
  const log = readFileSync(join(folder, 'hark/logs/hark.log'), 'utf8');
  return log.split('all models are loaded').length - 1;
}

/** Brings an app back to how it was after its first start, in the ways that a user has. */
export async function resetHark(hark: { app: ElectronApplication; page: Page; folder: string }): Promise<void> {
  const { app, page, folder } = hark;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
  const readyBefore = readyEngines(folder);
  const isRenewed = await page.evaluate(async () => {
    const { hark } = window;
    await hark.invoke('engine:command', { type: 'cancel' });
    let renewed = false;
    const unsubscribe = hark.on('engine:status', (status) => {
      renewed ||= (status as { phase: string }).phase !== 'running';
    });
    await hark.invoke('settings:request', { type: 'reset-all' });
    unsubscribe();
    // Deletes the conversation too, which a page that is loaded again would show.
    await hark.invoke('history:change', { type: 'delete-all' });
    return renewed;
  });
  if (isRenewed) await expect.poll(() => readyEngines(folder)).toBeGreaterThan(readyBefore);
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { TFunction } from 'i18next';

/**
 * Looks for a newer version, once a start, where the package knows a place to look and the user wants it; fetches it
 * after a yes, checks its signature, and installs it when Hark ends. How many are offered it at a time is in the
 * release's own `stagingPercentage`.
 * @throws Error when the place cannot be reached or what is there is not signed as it must be
 */
export async function lookForUpdate(t: TFunction): Promise<void> {
  if (!app.isPackaged || !existsSync(join(process.resourcesPath, 'app-update.yml'))) return;
  const { autoUpdater } = await import('electron-updater');
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = true;
  const found = await autoUpdater.checkForUpdates();
  if (!found?.isUpdateAvailable) return;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Hark',
    message: t('update.offer', { version: found.updateInfo.version }),
    detail: t('update.how'),
    buttons: [t('update.take'), t('link.leave')],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) await autoUpdater.downloadUpdate();
}

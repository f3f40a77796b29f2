import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { TFunction } from 'i18next';

/**
 * Offers a newer version, if there is one and the package knows where to look for it. If the user agrees it is
 * downloaded, its signature is checked, and it is installed when Hark ends. The release's own `stagingPercentage` limits
 * how many users get the offer at a time.
 * @throws Error when the place cannot be reached, or the signature is wrong
 */
export async function offerUpdate(t: TFunction): Promise<void> {
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

import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../window/dialogs.ts';

/** @param parent the window to show dialogs over, if there is one */
export function electronDialogs(parent: () => BrowserWindow | undefined): Dialogs {
  return {
    async choosePathToSave(fileName, fileType) {
      const window = parent();
      if (!window) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), fileName),
        filters: [fileType],
      });
      return canceled || !filePath ? undefined : filePath;
    },

    async chooseFile(fileType) {
      const window = parent();
      if (!window) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        filters: [fileType],
        properties: ['openFile'],
      });
      return canceled ? undefined : filePaths[0];
    },

    async confirm({ message, detail, yes, no }) {
      const window = parent();
      const options = {
        type: 'question' as const,
        title: 'Hark',
        message,
        detail,
        buttons: [yes, no],
        defaultId: 1,
        cancelId: 1,
      };
      const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
      return response === 0;
    },
  };
}

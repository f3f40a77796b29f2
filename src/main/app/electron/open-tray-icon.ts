import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';
import type { TrayIcon } from '../desktop/tray.ts';
import type { TrayState } from '../desktop/tray-menu.ts';

export function openTrayIcon(onClick: () => void): TrayIcon {
  const tray = new Tray(imageOf('asleep'));
  tray.on('click', onClick);
  return {
    setState: (state) => tray.setImage(imageOf(state)),
    setToolTip: (text) => tray.setToolTip(text),
    setMenu: (items) => tray.setContextMenu(Menu.buildFromTemplate(items)),
  };
}

function imageOf(state: TrayState) {
  // Electron takes the @2x file of the same name on high-density screens.
  return nativeImage.createFromPath(join(app.getAppPath(), `resources/icons/tray-${state}.png`));
}

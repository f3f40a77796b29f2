import { app, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { PushChannel, PushOf } from '../../shared/ipc/channels.ts';
import { ChannelServer } from './channel-server.ts';
import { isOwnOrigin } from './window/permissions.ts';

const server = new ChannelServer<IpcMainInvokeEvent>({
  listen: (name, listener) => ipcMain.handle(name, listener),
  isTrusted: ({ senderFrame }) => senderFrame !== null && senderFrame.parent === null && isOwnOrigin(senderFrame.url),
  checksAnswers: !app.isPackaged,
  onDefect: (name, thrown) => void process.stderr.write(`hark: ${name}: ${(thrown as Error).stack ?? thrown}\n`),
});

/** Answers a channel, for the app's own pages only; see `ChannelServer`. */
export const handle: typeof server.handle = (name, handler) => server.handle(name, handler);

/** Sends a payload to a page; nothing happens when the page is gone. */
export function push<Name extends PushChannel>(contents: WebContents, name: Name, payload: PushOf<Name>): void {
  if (!contents.isDestroyed()) contents.send(name, payload);
}

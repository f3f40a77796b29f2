import { ipcMain, type WebContents } from 'electron';
import type { InvokeChannels, PushChannels } from '../../shared/ipc.ts';
import { isOwnOrigin } from './window/permissions.ts';

/**
 * Answers a channel, for the app's own page only.
 * @param handler gets what the page sent, unparsed: it must parse it
 */
export function handle<Channel extends keyof InvokeChannels>(
  channel: Channel,
  handler: (argument: unknown) => ReturnType<InvokeChannels[Channel]>,
): void {
  ipcMain.handle(channel, (event, argument: unknown) => {
    const { senderFrame } = event;
    const isOwnPage = senderFrame !== null && senderFrame.parent === null && isOwnOrigin(senderFrame.url);
    if (!isOwnPage) throw new Error(`${channel} was refused`);
    return handler(argument);
  });
}

export function push<Channel extends keyof PushChannels>(
  contents: WebContents,
  channel: Channel,
  payload: PushChannels[Channel],
): void {
  if (!contents.isDestroyed()) contents.send(channel, payload);
}

import { z } from 'zod';
import { type AudioEnd, audioEndSchema } from '../shared/audio/audio-port.ts';
import { AUDIO_PORT_MESSAGE } from '../shared/ipc/page-bridge.ts';
import { PageClient } from '../shared/ipc/page-client.ts';

const client = new PageClient({
  invoke: (...request) => window.hark.invoke(...request),
  on: (channel, listener) => window.hark.on(channel, listener),
});

/** Sends a request to main; see `PageClient`. */
export const invoke: typeof client.invoke = (...request) => client.invoke(...request);

/** Subscribes to messages from main; see `PageClient`. */
export const on: typeof client.on = (channel, listener) => client.on(channel, listener);

const audioPortMessageSchema = z.object({ type: z.literal(AUDIO_PORT_MESSAGE), end: audioEndSchema });

/** Calls `listener` with each new port to the engine. Ignores the window's other messages. */
export function onAudioPort(listener: (end: AudioEnd, port: MessagePort) => void): void {
  window.addEventListener('message', ({ source, data, ports: [port] }) => {
    const message = source === window ? audioPortMessageSchema.safeParse(data).data : undefined;
    if (port && message) listener(message.end, port);
  });
}

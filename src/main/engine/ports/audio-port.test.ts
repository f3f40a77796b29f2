import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { microphoneMessages } from '../../../shared/audio/audio-port.ts';
import { listenOn } from './audio-port.ts';
import type { MessagePortLike } from './message-port.ts';

test('reports an invalid message and handles the next one', async () => {
  const { port1, port2 } = new MessageChannel();
  const samples: number[] = [];
  const codes: string[] = [];
  await new Promise<void>((resolve) => {
    // Node's port hands over the data alone, Electron's an event that holds them.
    const port: MessagePortLike = {
      postMessage: (message) => port2.postMessage(message),
      on: (_event, listener) => port2.on('message', (data: unknown) => listener({ data })),
      start: () => port2.start(),
      close: () => port2.close(),
    };
    const heard = (chunk: { samples: Float32Array }) => {
      samples.push(chunk.samples.length);
      resolve();
    };
    listenOn(port, microphoneMessages.toEngine, heard, ({ code }) => codes.push(code));
    for (const bad of [null, 'chunk', { samples: [0, 0] }, { samples: new Float32Array(4) }]) port1.postMessage(bad);
    port1.postMessage({ samples: new Float32Array(320), capturedAtMs: 20 });
  });
  port1.close();
  expect(codes).toEqual(Array(4).fill('MESSAGE_INVALID'));
  expect(samples).toEqual([320]);
});

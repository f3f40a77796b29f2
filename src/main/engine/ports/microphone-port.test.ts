import { expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import type { MessagePortLike } from './message-port.ts';
import { MicrophonePort } from './microphone-port.ts';

function connect() {
  const paces: number[] = [];
  const chunks: { first: number | undefined; length: number; capturedAtMs: number; dueAtMs: number }[] = [];
  const closed: MessagePortLike[] = [];
  const openPort = () => {
    let listen: Parameters<MessagePortLike['on']>[1] = () => undefined;
    const port: MessagePortLike = {
      postMessage: (pace) => paces.push((pace as { chunksPerMessage: number }).chunksPerMessage),
      on: (_event, listener) => {
        listen = listener;
      },
      start: () => undefined,
      close: () => closed.push(port),
    };
    return { port, send: (data: unknown) => closed.includes(port) || listen({ data }) };
  };
  const { port, send } = openPort();
  const microphone = new MicrophonePort(
    configSchema.parse({}).audio_processing,
    (samples, capturedAtMs, dueAtMs) =>
      chunks.push({ first: samples[0], length: samples.length, capturedAtMs, dueAtMs }),
    (error) => {
      throw error;
    },
  );
  microphone.connect(port);
  return { microphone, paces, chunks, send, openPort };
}

test('splits a buffer into chunks, each with its own capture time', () => {
  const { chunks, send } = connect();
  send({ samples: Float32Array.from({ length: 960 }, (_, index) => index), capturedAtMs: 1000 });
  expect(chunks).toEqual([
    { first: 0, length: 320, capturedAtMs: 960, dueAtMs: 1000 },
    { first: 320, length: 320, capturedAtMs: 980, dueAtMs: 1000 },
    { first: 640, length: 320, capturedAtMs: 1000, dueAtMs: 1000 },
  ]);
});

test('asks for buffers in silence, and for single chunks as soon as somebody may be speaking', () => {
  const { microphone, paces } = connect();
  for (let chunk = 0; chunk < 60; chunk++) microphone.setAlert(false);
  expect(paces).toEqual([5]);
  microphone.setAlert(true);
  microphone.setAlert(true);
  expect(paces).toEqual([5, 1]);
});

test('takes what still comes by the previous port', () => {
  const { microphone, chunks, send, openPort } = connect();
  const next = openPort();
  microphone.connect(next.port);
  send({ samples: new Float32Array(320), capturedAtMs: 20 });
  next.send({ samples: new Float32Array(320), capturedAtMs: 40 });
  expect(chunks.map(({ capturedAtMs }) => capturedAtMs)).toEqual([20, 40]);
});

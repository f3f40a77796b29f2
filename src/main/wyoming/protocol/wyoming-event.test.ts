import { expect, test } from 'vitest';
import { EventReader, encodeEvent } from './wyoming-event.ts';

/** Events as the protocol's own library writes them and its README shows them. */
const WRITTEN = Buffer.concat([
  Buffer.from('{"type": "transcribe", "version": "1.7.2", "data_length": 18}\n{"language": "en"}'),
  Buffer.from('{"type": "audio-chunk", "data": {"rate": 16000}, "data_length": 27, "payload_length": 4}\n'),
  Buffer.from('{"width": 2, "channels": 1}'),
  Buffer.from([1, 2, 3, 4]),
  Buffer.from('{"type": "describe"}\n'),
]);
const READ = [
  { type: 'transcribe', data: { language: 'en' } },
  { type: 'audio-chunk', data: { rate: 16_000, width: 2, channels: 1 }, payload: Buffer.from([1, 2, 3, 4]) },
  { type: 'describe', data: {} },
];

test.each([1, 7, 60, 1000])('reads events that arrive in pieces of %i bytes', (bytes) => {
  const reader = new EventReader();
  const events = [];
  for (let at = 0; at < WRITTEN.length; at += bytes) events.push(...reader.push(WRITTEN.subarray(at, at + bytes)));
  expect(events).toEqual(READ);
});

test('reads the events that it writes', () => {
  const event = { type: 'synthesize', data: { text: 'Grüße 🙂\n' }, payload: Buffer.from('\n{"type":"x"}\n') };
  expect(new EventReader().push(Buffer.concat([encodeEvent(event), encodeEvent({ type: 'pong', data: {} })]))).toEqual([
    event,
    { type: 'pong', data: {} },
  ]);
});

test.each([
  ['no JSON', 'hello\n'],
  ['no type', '{"data": {}}\n'],
  ['an oversized payload', '{"type": "audio-chunk", "payload_length": 99999999999}\n'],
  ['a negative length', '{"type": "x", "data_length": -1}\n'],
  ['data that is not an object', '{"type": "x", "data_length": 4}\nnull'],
  ['a header that does not end', 'x'.repeat(1.1 * 2 ** 20)],
])('%s is refused', (_, text) => {
  expect(() => new EventReader().push(Buffer.from(text))).toThrow();
});

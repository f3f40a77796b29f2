/** People who pause to think are heard to their end, and who was cut off may go on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Config, configSchema } from '../../../shared/settings/config-schema.ts';
import { Engine } from '../engine.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import { Room, type RoomOptions } from './testing/room.ts';

const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
beforeAll(() => engine.warm());
afterAll(() => engine.close());

/** Says the pieces after push-to-talk. @returns the room when nothing is said any more */
async function sayWithPauses(
  listener: Engine,
  pieces: readonly string[],
  pauseMs: number,
  options: RoomOptions = {},
): Promise<Room> {
  const room = await Room.open(listener, { speaker: engine, ...options });
  await room.silence(300);
  room.session.command({ type: 'push-to-talk' });
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await room.silence(pauseMs);
    await room.say(piece);
  }
  await room.silence(5000);
  return room;
}

// Flite itself ends a piece with some 150 ms of silence.
test.each([
  ['a number', ['What is nine times twenty', 'seven?'], 150, 'That is 243.'],
  ['a time', ['Set an alarm for seven', 'thirty.'], 150, 'The alarm is set for 7:30 PM today.'],
  ['a list', ['Add flour and', 'sugar to the shopping list.'], 1000, 'Flour and sugar are on the shopping list.'],
] as const)('waits in the middle of %s', async (_kind, pieces, pauseMs, reply) => {
  const room = await sayWithPauses(engine, pieces, pauseMs);
  expect(room.replies).toEqual([reply]);
  await room.session.close();
});

/** A model that needs longer than people pause, and is too busy for partial texts. */
const slowly = (own: Transcriber): Transcriber => ({
  busy: true,
  transcribe: (...asked) => {
    const { result, cancel } = own.transcribe(...asked);
    return { result: result.then((done) => done && { ...done, computeMs: 800 }), cancel };
  },
});

test('keeps a first word that is still being transcribed when the user goes on', async () => {
  const room = await sayWithPauses(engine, ['Twelve', 'times seven.'], 300, { transcriber: slowly });
  expect(room.replies).toEqual(['That is 84.']);
  await room.session.close();
});

test('joins what is said right after a cut-off, and takes back what was done for the first half', async () => {
  const room = await sayWithPauses(engine, ['Set an alarm for seven', 'thirty.'], 1000);
  expect(room.replies).toEqual(['The alarm is set for 7:00 PM today.', 'The alarm is set for 7:30 PM today.']);
  expect(room.of('agenda').at(-1)?.items).toHaveLength(1);
  await room.session.close();
});

test('takes another command right after the first for what it is', async () => {
  const room = await sayWithPauses(engine, ['Set an alarm for seven.', 'What is twelve times seven?'], 1000);
  expect(room.replies.at(-1)).toBe('That is 84.');
  expect(room.of('agenda').at(-1)?.items).toHaveLength(1);
  await room.session.close();
});

async function waitAfter(patience: Config['endpointing']['patience']): Promise<number> {
  const patient = new Engine(configSchema.parse({ tts: { voice: 'slt' }, endpointing: { patience } }));
  try {
    const room = await sayWithPauses(patient, ['What time is it?'], 0);
    const [turn] = room.of('turn');
    await room.session.close();
    return turn?.latencyMs.endpoint ?? Number.NaN;
  } finally {
    await patient.close();
  }
}

test('waits as long as the setting says', async () => {
  const [short, normal, long] = [await waitAfter('short'), await waitAfter('normal'), await waitAfter('long')];
  expect(short).toBeLessThan(normal);
  expect(long).toBeGreaterThan(1.7 * normal);
});

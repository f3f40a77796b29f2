/** Dictation on real models. Needs the build, whose workers it runs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { Engine } from '../../engine.ts';
import { Room } from '../testing/room.ts';
import { Typewriter } from './testing/typewriter.ts';

const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
beforeAll(() => engine.warm());
afterAll(() => engine.close());

async function open() {
  const typewriter = new Typewriter();
  const room = await Room.open(engine, { typist: typewriter });
  await room.silence(500);
  const isOver = () => room.session.state === 'asleep';
  return { room, typewriter, isOver };
}

test('types what was said while the key was held, when it is let go', async () => {
  const { room, typewriter, isOver } = await open();
  room.session.command({ type: 'dictate' });
  room.session.command({ type: 'dictate-hold' });
  expect(room.session.state).toBe('dictating');
  await room.say('Please set a timer for ten minutes.');
  await room.silence(1500);
  expect(typewriter.in('editor')).toBe('');
  expect(room.of('dictation').at(-1)?.text).toMatch(/timer for (ten|10) minutes/);
  await room.say('New line. The meeting is at noon.');
  room.session.command({ type: 'dictate-release' });
  await room.until(isOver);
  expect(typewriter.in('editor')).toMatch(/^Please set a timer for (ten|10) minutes\.\nThe meeting is at noon\.?$/);
  // It was dictated, not asked.
  expect(room.of('reply')).toEqual([]);
  expect(room.of('agenda')).toEqual([]);
  await room.session.close();
});

test('goes on when the key, taken for released, is still held', async () => {
  const { room, typewriter, isOver } = await open();
  room.session.command({ type: 'dictate' });
  room.session.command({ type: 'dictate-hold' });
  await room.say('Please set a timer for ten minutes.');
  room.session.command({ type: 'dictate-release' });
  // A repeat that the system held back.
  room.session.command({ type: 'dictate' });
  room.session.command({ type: 'dictate-hold' });
  await room.until(() => /minutes/.test(typewriter.in('editor')) && room.session.state === 'dictating');
  await room.say('The meeting is at noon.');
  room.session.command({ type: 'dictate-release' });
  await room.until(isOver);
  expect(typewriter.in('editor')).toMatch(/timer for (ten|10) minutes\.?.*The meeting is at noon\.?$/);
  await room.session.close();
});

test('begins and ends by voice, types at each pause, and takes back what was scratched', async () => {
  const { room, typewriter, isOver } = await open();
  await room.say('Alexa, start dictation.');
  await room.until(() => room.session.state === 'dictating');
  expect(room.replies).toEqual(['Go ahead. Say stop dictation when you are done.']);
  await room.silence(300);
  await room.say('My brother bought a new bicycle.');
  await room.until(() => typewriter.in('editor') !== '');
  expect(typewriter.in('editor')).toBe('My brother bought a new bicycle');
  await room.say('Alexa, what time is it?');
  await room.until(() => typewriter.in('editor').includes('time'));
  await room.say('Scratch that.');
  await room.until(() => !typewriter.in('editor').includes('time'));
  await room.say('Stop dictation.');
  await room.until(isOver);
  expect(typewriter.in('editor')).toBe('My brother bought a new bicycle.');
  expect(room.of('wake')).toHaveLength(1);
  await room.say('Alexa, what time is it?');
  await room.until(() => room.replies.length > 1);
  expect(room.replies.at(-1)).toBe('It is 3:04 PM.');
  await room.session.close();
});

test('saves as a note what cannot be typed because the focus has gone', async () => {
  const { room, typewriter, isOver } = await open();
  room.session.command({ type: 'dictate' });
  await room.say('My sister lives in London.');
  await room.until(() => typewriter.in('editor') !== '');
  typewriter.focused = { windowId: 'chat', isPassword: false };
  await room.say('We had soup and bread for dinner.');
  await room.silence(1500);
  room.session.command({ type: 'dictate' });
  await room.until(isOver);
  expect(typewriter.in('editor')).toBe('My sister lives in London');
  expect(typewriter.in('chat')).toBe('');
  expect(room.of('error').map(({ code }) => code)).toEqual(['TYPING_FOCUS_LOST']);
  room.session.command({ type: 'ask', text: 'read my notes' });
  await room.until(() => room.replies.length > 0);
  expect(room.replies).toEqual(['Your note says: We had soup and bread for dinner..']);
  await room.session.close();
});

test('writes nothing of what is said into a field for a password', async () => {
  const { room, typewriter, isOver } = await open();
  typewriter.focused = { windowId: 'editor', isPassword: true };
  room.session.command({ type: 'dictate' });
  await room.say('Open the door please.');
  await room.silence(1500);
  room.session.command({ type: 'cancel' });
  await room.until(isOver);
  expect([...typewriter.sheets]).toEqual([]);
  expect(room.of('error').map(({ code }) => code)).toEqual(['TYPING_PASSWORD']);
  room.session.command({ type: 'ask', text: 'read my notes' });
  await room.until(() => room.replies.length > 0);
  expect(room.replies).toEqual(['You have no notes.']);
  await room.session.close();
});

/** Ten were typed whole too, and took the test half an hour on a busy machine. */
const SPEECH_MINUTES = 3;

test('types minutes of speech without a pause of the speaker whole', {
  tags: 'long',
  timeout: 3_600_000,
}, async () => {
  const { room, typewriter, isOver } = await open();
  const sentences = [
    'The train leaves the station at noon.',
    'My brother bought a new bicycle yesterday.',
    'We had soup and bread for dinner.',
    'The children are playing in the garden.',
  ];
  const { samples } = await engine.synthesizeWhole(sentences.join(' '));
  const rounds = Math.ceil((SPEECH_MINUTES * 60 * 16_000) / samples.length);
  room.session.command({ type: 'dictate-hold' });
  for (let round = 0; round < rounds; round++) await room.hear(samples);
  room.session.command({ type: 'dictate-release' });
  await room.until(isOver);
  const text = typewriter.in('editor').toLowerCase();
  for (const word of ['station', 'bicycle', 'dinner', 'garden']) {
    expect([word, text.split(word).length - 1]).toEqual([word, rounds]);
  }
  await room.session.close();
});

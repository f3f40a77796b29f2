/** What makes it a conversation: follow-ups without the wake word, speech over a reply, stopping what rings. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { msOfSamples } from '../../../shared/audio/audio-format.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Engine } from '../engine.ts';
import { Room } from './testing/room.ts';

const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
const engines = { Flite: engine, Joe: new Engine(configSchema.parse({})) };
beforeAll(() => engine.warm());
afterAll(() => Promise.all(Object.values(engines).map((each) => each.close())));

const LONG_ANSWER = 'Alexa, what can you do?';
/** So much speech makes it sure (barge-in.ts). */
const SURE_MS = 160;

/** Somebody asks something else as soon as a reply is on its way, and is answered. */
async function expectInterruption(room: Room): Promise<void> {
  await room.silence(500);
  await room.say(LONG_ANSWER);
  await room.until(() => room.session.state === 'speaking');
  await room.say('What is twelve times seven?');
  await room.until(() => room.of('turn').length > 1);
  expect(room.of('turn').map(({ outcome }) => outcome)).toEqual(['interrupted', 'answered']);
  expect(room.replies.at(-1)).toBe('That is 84.');
  await room.session.close();
}

test('takes a follow-up without the wake word, and closes after silence', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say('Alexa, what time is it?');
  await room.silence(3000);
  expect(room.session.state).toBe('following-up');
  await room.say('And in London?');
  await room.silence(4000);
  expect(room.replies).toEqual(['It is 3:04 PM.', 'It is 3:04 PM in London.']);
  expect(room.of('turn-started').map(({ trigger }) => trigger)).toEqual(['wake', 'follow-up']);
  await room.silence(9000);
  expect(room.session.state).toBe('asleep');
  expect(room.of('turn')).toHaveLength(2);
  await room.say('What time is it?');
  await room.silence(3000);
  expect(room.replies).toHaveLength(2);
  await room.session.close();
});

test('asks for what is missing, corrects it and takes it back', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say('Alexa, wake me up.');
  await room.silence(4500);
  await room.say('At seven thirty.');
  await room.silence(4500);
  expect(room.replies).toEqual(['For what time?', 'The alarm is set for 7:30 AM tomorrow.']);
  await room.say('No, at nine.');
  await room.silence(4500);
  expect(room.replies.at(-1)).toBe('The alarm is set for 9:00 AM tomorrow.');
  expect(room.of('agenda').at(-1)?.items).toHaveLength(1);
  await room.say('Cancel it.');
  await room.silence(3000);
  expect(room.replies.at(-1)).toBe('The alarm is cancelled.');
  expect(room.of('agenda').at(-1)?.items).toEqual([]);
  await room.session.close();
});

test.each(['We should leave before it gets dark.', 'Yes, please.'])(
  'ignores talk among people after a reply: %s',
  async (talk) => {
    const room = await Room.open(engine);
    await room.silence(500);
    await room.say('Alexa, what time is it?');
    await room.silence(2500);
    await room.say(talk);
    await room.silence(3000);
    expect(room.replies).toEqual(['It is 3:04 PM.']);
    await room.session.close();
  },
);

test('stops a reply when somebody speaks over it, and answers that', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say(LONG_ANSWER);
  await room.silence(1600);
  expect(room.session.state).toBe('speaking');
  const { samples } = await engine.synthesizeWhole('What is twelve times seven?');
  const onsetMs = room.clock.nowMs() + msOfSamples(samples.findIndex((sample) => Math.abs(sample) > 0.01));
  await room.hear(samples);
  await room.silence(3000);
  const pausedMs = (room.playback.pauses[0] as number) - onsetMs;
  expect(pausedMs).toBeLessThan(SURE_MS + 150);
  expect(room.of('turn').map(({ outcome }) => outcome)).toEqual(['interrupted', 'answered']);
  expect(room.of('turn-started').map(({ trigger }) => trigger)).toEqual(['wake', 'barge-in']);
  expect(room.replies.at(-1)).toBe('That is 84.');
  await room.session.close();
});

test('hears speech over a reply when transcribing is slow', async () => {
  // A loaded machine: longer than a sound over a reply may last without being words.
  const slowerMs = 1500;
  const room = await Room.open(engine, {
    transcriber: (own) => ({
      get busy() {
        return own.busy;
      },
      transcribe: (samples) => {
        const { result, cancel } = own.transcribe(samples);
        return { result: result.then((done) => done && { ...done, computeMs: done.computeMs + slowerMs }), cancel };
      },
    }),
  });
  await expectInterruption(room);
});

test('hears what is said over a reply before its first sound', async () => {
  const room = await Room.open(engine, { synthesizeMs: 2500 });
  await expectInterruption(room);
});

test('continues a reply after a cough', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say(LONG_ANSWER);
  await room.silence(1600);
  await room.cough();
  await room.silence(12_000);
  expect(room.of('turn').map(({ outcome }) => outcome)).toEqual(['answered']);
  expect(room.playback.pauses.length).toBe(room.playback.resumes.length);
  await room.session.close();
});

test('ends a reply at “never mind”', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say(LONG_ANSWER);
  await room.silence(1600);
  expect(room.session.state).toBe('speaking');
  await room.say('Never mind.');
  await room.until(() => room.of('turn').length > 1);
  expect(room.of('turn').map(({ outcome }) => outcome)).toEqual(['interrupted', 'answered']);
  expect(room.replies.at(-1)).toBe('All right.');
  await room.session.close();
});

test('waits for the rest of a sentence after a pause', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say('Alexa, set a timer for');
  await room.silence(600);
  await room.say('ten minutes.');
  await room.until(() => room.replies.length > 0);
  expect(room.replies).toEqual([expect.stringMatching(/^The timer is set for 10 minutes/)]);
  await room.session.close();
});

test('cancels what was just set as “it”', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say('Alexa, set a timer for ten minutes.');
  await room.until(() => room.session.state === 'following-up');
  await room.say('Please cancel it.');
  await room.until(() => room.replies.length > 1);
  expect(room.replies.at(-1)).toMatch(/^The timer is cancelled/);
  await room.session.close();
});

for (const [levelDb, voice, options] of [
  [0, 'Flite', {}],
  [-6, 'Flite', { tags: 'long' }],
  [-12, 'Flite', { tags: 'long' }],
  [-20, 'Flite', { tags: 'long' }],
  [-30, 'Flite', { tags: 'long' }],
  [0, 'Joe', { tags: 'long' }],
  [-12, 'Joe', { tags: 'long' }],
  [-30, 'Joe', { tags: 'long' }],
] as const) {
  test(`is not interrupted by its own voice in the microphone at ${levelDb} dB: ${voice}`, options, async () => {
    const room = await Room.open(engines[voice], {
      speaker: engine,
      echo: { gain: 10 ** (levelDb / 20), delayMs: 90 },
    });
    await room.silence(500);
    await room.say(LONG_ANSWER);
    await room.silence(14_000);
    expect(room.of('turn').map(({ outcome }) => outcome)).toEqual(['answered']);
    expect(room.playback.pauses).toEqual([]);
    await room.session.close();
  });
}

test('takes the end of its own voice for nobody’s words in a room that echoes', async () => {
  const room = await Room.open(engines.Joe, { speaker: engine, echo: { gain: 1, delayMs: 90, decayMs: 300 } });
  await room.silence(500);
  await room.say('Alexa, what is twelve times seven?');
  await room.until(() => room.session.state === 'following-up');
  await room.silence(2500);
  expect(room.replies).toEqual(['That is 84.']);
  expect(room.session.state).toBe('following-up');
  await room.session.close();
});

test('hears what follows its own voice at once in a room that echoes', async () => {
  const room = await Room.open(engines.Joe, {
    speaker: engine,
    echo: { gain: 0.25, delayMs: 90, decayMs: 300 },
  });
  await room.silence(500);
  await room.say('Alexa, what time is it?');
  await room.until(() => room.session.state === 'following-up');
  await room.say('And in London?');
  await room.until(() => room.replies.length > 1);
  expect(room.replies.at(-1)).toBe('It is 3:04 PM in London.');
  await room.session.close();
});

for (const [voice, options] of [
  ['Flite', { tags: 'long' }],
  ['Joe', {}],
] as const) {
  test(`hears somebody over its own voice in the microphone: ${voice}`, options, async () => {
    const room = await Room.open(engines[voice], { speaker: engine, echo: { gain: 0.25, delayMs: 90 } });
    await room.silence(500);
    await room.say(LONG_ANSWER);
    await room.silence(1600);
    await room.say('Never mind.');
    await room.until(() => room.of('turn').length > 1);
    expect(room.of('turn').map(({ outcome }) => outcome)).toEqual(['interrupted', 'answered']);
    expect(room.replies.at(-1)).toBe('All right.');
    await room.session.close();
  });
}

test('stops what rings at “stop” without the wake word, and ignores other talk', async () => {
  const room = await Room.open(engine);
  room.session.command({ type: 'ask', text: 'set a timer for one second' });
  await room.silence(5000);
  expect(room.of('agenda').at(-1)?.items).toMatchObject([{ ringing: true }]);
  await room.say('We should leave before it gets dark.');
  await room.silence(2000);
  expect(room.of('agenda').at(-1)?.items).toMatchObject([{ ringing: true }]);
  for (let tries = 0; tries < 3 && room.of('agenda').at(-1)?.items.length; tries++) {
    await room.say('Stop!');
    await room.silence(2500);
  }
  expect(room.of('agenda').at(-1)?.items).toEqual([]);
  await room.session.close();
});

/** The whole engine on real models: spoken questions in, events out. Needs the build, whose workers it runs. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { concatSamples, msOfSamples, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { HarkError } from '../../../shared/errors.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Engine } from '../engine.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import { Room } from './testing/room.ts';

const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
const serial = new Engine(
  configSchema.parse({ tts: { voice: 'slt' }, audio_processing: { enable_parallel_processing: false } }),
);
beforeAll(() => engine.warm());
afterAll(() => Promise.all([engine.close(), serial.close()]));

const CHUNK_MS = 20;

test('answers a question in one breath: wake, partials, transcript without the wake word, reply, latency', async () => {
  const room = await Room.open(engine);
  await room.silence(1000);
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.of('wake')).toMatchObject([{ keyword: 'alexa' }]);
  expect(room.of('partial').length).toBeGreaterThan(0);
  expect(room.transcripts).toEqual(['What time is it?']);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  expect(room.of('state').map(({ state }) => state)).toEqual([
    'listening',
    'transcribing',
    'thinking',
    'speaking',
    'following-up',
  ]);
  const [turn] = room.of('turn');
  expect(turn?.outcome).toBe('answered');
  expect(turn?.spans.map(({ stage }) => stage).sort()).toEqual([
    'endpoint',
    'playback',
    'stt',
    'tts',
    'understanding',
    'wake',
  ]);
  // The hangover is waited for, so it must be counted.
  expect(turn?.latencyMs.voiceToVoice).toBeGreaterThanOrEqual(250);
  await room.session.close();
});

test('without parallel processing prepares nothing early, and answers the same', { tags: 'long' }, async () => {
  const room = await Room.open(serial);
  await room.silence(500);
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.of('partial')).toEqual([]);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  const spans = room.of('turn')[0]?.spans ?? [];
  const of = (wanted: string) => spans.find(({ stage }) => stage === wanted);
  expect(of('tts')?.startMs).toBeGreaterThanOrEqual(of('endpoint')?.endMs as number);
  await room.session.close();
});

test.each([20, 80])('keeps the first word right after “Hey Jarvis” (%i ms)', async (offsetMs) => {
  const room = await Room.open(engine);
  await room.silence(1500 + offsetMs);
  await room.say('Hey Jarvis, add milk to my shopping list.');
  await room.until(() => room.of('transcript').length > 0);
  expect(room.of('transcript')).toMatchObject([{ text: 'Add milk to my shopping list.' }]);
  await room.session.close();
});

test('answers a question after the wake word and a pause', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say('Alexa.');
  await room.silence(1500);
  await room.say('What is twelve times seven?');
  await room.silence(4000);
  expect(room.replies).toEqual(['That is 84.']);
  await room.session.close();
});

test('hears the whole command behind a wake word with a gap, as before the "x" of "Alexa"', async () => {
  const { samples } = await engine.synthesizeWhole('Alexa, set a timer for five minutes.');
  const parted = samples.slice();
  parted.fill(0, samplesOfMs(280), samplesOfMs(390));
  const room = await Room.open(engine);
  await room.silence(1000);
  await room.hear(parted);
  await room.silence(2500);
  expect(room.transcripts).toEqual(['Set a timer for five minutes.']);
  await room.session.close();
});

test('answers a question after a wake word that is heard badly and a pause', async () => {
  const room = await Room.open(engine);
  const samples = (await engine.synthesizeWhole('Alexa.')).samples.slice();
  // As when the microphone loses blocks: STT makes "Expert" of the whole, "Uh?" of what follows the wake word.
  const lost = Math.floor(samples.length * 0.55);
  await room.silence(500);
  await room.hear(samples.fill(0, lost, lost + samplesOfMs(150)));
  await room.silence(1500);
  await room.say('What is twelve times seven?');
  await room.silence(4000);
  expect(room.of('wake')).toHaveLength(1);
  expect(room.replies).toEqual(['That is 84.']);
  await room.session.close();
});

test('a second question right after the first starts another turn', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  for (const question of ['Alexa, what time is it?', 'Alexa, what is five plus three?']) {
    await room.say(question);
    await room.silence(5000);
  }
  expect(room.replies).toEqual(['It is 3:04 PM.', 'That is 8.']);
  expect(new Set(room.of('turn').map(({ turnId }) => turnId)).size).toBe(2);
  await room.session.close();
});

test('a timer that is set by voice rings, and “stop” stops it', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say('Alexa, set a timer for ten seconds.');
  await room.silence(13_000);
  expect(room.of('agenda').at(-1)?.items).toMatchObject([{ label: '10 seconds', ringing: true }]);
  room.session.command({ type: 'ask', text: 'stop' });
  await room.silence(200);
  expect(room.of('agenda').at(-1)?.items).toEqual([]);
  await room.session.close();
});

test('stops listening after the wake word alone, and hears the next question', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say('Alexa.');
  await room.silence(9000);
  expect(room.of('turn').map(({ outcome }) => outcome)).toEqual(['nothing-heard']);
  expect(room.session.state).toBe('asleep');
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  await room.session.close();
});

test('push-to-talk needs no wake word', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  room.session.command({ type: 'push-to-talk' });
  await room.say('What time is it?');
  await room.silence(4000);
  expect(room.of('wake')).toEqual([]);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  await room.session.close();
});

test('a held push-to-talk key listens through every pause and ends when it is let go', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  room.session.command({ type: 'push-to-talk' });
  room.session.command({ type: 'hold' });
  await room.say('What is twelve');
  await room.silence(1800);
  expect(room.session.state).toBe('listening');
  await room.say('times seven?');
  room.session.command({ type: 'release' });
  await room.silence(3000);
  expect(room.replies).toEqual(['That is 84.']);
  // The first repeat of the key came so late that it was taken for a second press.
  room.session.command({ type: 'push-to-talk' });
  room.session.command({ type: 'cancel' });
  room.session.command({ type: 'hold' });
  expect(room.session.state).toBe('listening');
  await room.silence(500);
  room.session.command({ type: 'release' });
  expect(room.session.state).toBe('asleep');
  await room.session.close();
});

test('the wake word interrupts a reply, and the rest is not spoken', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  await room.say("Alexa, what is today's date?");
  await room.silence(700);
  expect(room.session.state).toBe('speaking');
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.of('turn').map(({ outcome }) => outcome)).toEqual(['interrupted', 'answered']);
  expect(room.replies.at(-1)).toBe('It is 3:04 PM.');
  await room.session.close();
});

test('says what it cannot do', async () => {
  const room = await Room.open(engine);
  for (const text of ['Order me a pizza', 'Call my brother']) {
    room.session.command({ type: 'ask', text });
    await room.silence(9000);
  }
  // How to get more is said once.
  expect(room.replies).toEqual([expect.stringContaining('A language model can'), "I can't do that yet."]);
  await room.session.close();
});

test('a language model answers what no skill can, and its first sentence is spoken while it still writes', async () => {
  const asked: string[][] = [];
  const chat: ChatModel = {
    async *reply(messages) {
      asked.push(messages.map(({ content }) => content));
      for (const word of 'Air scatters blue light. It scatters less of the red.'.split(/(?<= )/)) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        yield word;
      }
    },
  };
  const room = await Room.open(engine, { chat });
  room.session.command({ type: 'ask', text: 'What is 12 times 7?' });
  await room.silence(3000);
  room.session.command({ type: 'ask', text: 'Why is the sky blue?' });
  await room.silence(6000);
  expect(asked).toEqual([
    [expect.stringContaining('Hark'), 'What is 12 times 7?', 'That is 84.', 'Why is the sky blue?'],
  ]);
  expect(room.of('reply').at(-1)).toMatchObject({
    text: 'Air scatters blue light. It scatters less of the red.',
    skill: 'llm',
  });
  const spoken = room.of('speech').slice(1);
  expect(spoken.map(({ text }) => text)).toEqual(['Air scatters blue light.', 'It scatters less of the red.']);
  expect(spoken[0]?.atMs).toBeLessThan(room.of('reply').at(-1)?.atMs as number);
  expect(
    room
      .of('turn')
      .at(-1)
      ?.spans.map(({ stage }) => stage),
  ).toContain('llm');
  await room.session.close();
});

test('reports a language model that fails, and is ready again', async () => {
  const chat: ChatModel = {
    // biome-ignore lint/correctness/useYield: it fails before its first word.
    async *reply() {
      throw new HarkError('REMOTE_UNREACHABLE', 'llm cannot be reached');
    },
  };
  const room = await Room.open(engine, { chat });
  room.session.command({ type: 'ask', text: 'Why is the sky blue?' });
  await room.silence(4000);
  expect(room.of('error')).toMatchObject([{ code: 'REMOTE_UNREACHABLE' }]);
  expect(room.of('turn')).toMatchObject([{ outcome: 'failed' }]);
  expect(room.session.state).toBe('asleep');
  await room.session.close();
});

test('a cancelled turn stops the language model’s answer', async () => {
  let ended: unknown;
  let isAsked = false;
  const chat: ChatModel = {
    async *reply(_, signal) {
      yield 'Well, ';
      isAsked = true;
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  };
  const room = await Room.open(engine, {
    chat: {
      async *reply(messages, signal) {
        try {
          yield* chat.reply(messages, signal);
        } catch (error) {
          ended = error;
          throw error;
        }
      },
    },
  });
  room.session.command({ type: 'ask', text: 'Why is the sky blue?' });
  // The room's clock stands still until the model goes on.
  const thinking = room.until(() => isAsked);
  await vi.waitUntil(() => isAsked);
  room.session.command({ type: 'cancel' });
  await thinking;
  await room.silence(100);
  expect(ended).toBeInstanceOf(Error);
  expect(room.of('turn')).toMatchObject([{ outcome: 'interrupted' }]);
  expect(room.of('error')).toEqual([]);
  await room.session.close();
});

test('a cancelled turn drops what a language model still sends', async () => {
  const asked: string[][] = [];
  let goOn: (() => void) | undefined;
  const chat: ChatModel = {
    async *reply(messages) {
      asked.push(messages.map(({ content }) => content));
      yield 'Air scatters blue light. ';
      if (asked.length > 1) return;
      // It ignores the signal.
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      yield 'It scatters less of the red. That is why.';
    },
  };
  const room = await Room.open(engine, { chat });
  room.session.command({ type: 'ask', text: 'Why is the sky blue?' });
  const thinking = room.until(() => goOn !== undefined);
  await vi.waitUntil(() => goOn !== undefined);
  room.session.command({ type: 'cancel' });
  goOn?.();
  await thinking;
  await room.silence(300);
  const [first] = room.of('turn');
  const ofTurn = room.events.filter((event) => 'turnId' in event && event.turnId === first?.turnId);
  expect(first?.outcome).toBe('interrupted');
  expect(ofTurn.at(-1)?.type).toBe('turn');
  room.session.command({ type: 'ask', text: 'And the sea?' });
  await room.silence(300);
  expect(asked[1]?.slice(1)).toEqual(['And the sea?']);
  await room.session.close();
});

test('a failing STT is reported, and the next question is heard', async () => {
  let broken = true;
  const room = await Room.open(engine, {
    transcriber: (own) => ({
      busy: false,
      transcribe: (samples) =>
        broken
          ? { result: Promise.reject(new Error('out of memory')), cancel: () => undefined }
          : own.transcribe(samples),
    }),
  });
  await room.silence(500);
  await room.say('Alexa, what time is it?');
  await room.silence(5000);
  expect(room.of('error')).toMatchObject([{ code: 'STT_FAILED', message: 'out of memory' }]);
  expect(room.of('turn')).toMatchObject([{ outcome: 'failed' }]);
  broken = false;
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  await room.session.close();
});

test('where nothing is understood, what else may have been said is looked for, and what a skill understands is answered', async () => {
  const asked: (readonly string[] | undefined)[] = [];
  const others = ['Alexa, why miss it?', 'Alexa, what time is it?', 'Alexa, cancel all timers.'];
  const room = await Room.open(engine, {
    transcriber: () => ({
      busy: false,
      transcribe: (_samples, speech) => {
        asked.push(speech?.hotWords);
        const heard = { text: 'Alexa, would I miss it?', alternatives: speech ? others : [], computeMs: 100 };
        return { result: Promise.resolve(heard), cancel: () => undefined };
      },
    }),
  });
  await room.silence(500);
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  expect(room.of('transcript').map(({ text }) => text)).toEqual(['What time is it?']);
  // The fastest way first, then with the names of what there is.
  expect(asked.at(-2)).toBeUndefined();
  expect(asked.at(-1)).toContain('wikipedia.org');
  await room.session.close();
});

test('what is understood is not heard a second time, and nothing is sent to a server twice', async () => {
  for (const [text, alternatives] of [
    ['Alexa, what time is it?', []],
    ['Alexa, would I miss it?', undefined],
  ] as const) {
    const asked: (readonly string[] | undefined)[] = [];
    const room = await Room.open(engine, {
      transcriber: () => ({
        busy: true,
        transcribe: (_samples, speech) => {
          asked.push(speech?.hotWords);
          const result = { text, ...(alternatives && { alternatives }), computeMs: 100 };
          return { result: Promise.resolve(result), cancel: () => undefined };
        },
      }),
    });
    await room.silence(500);
    await room.say('Alexa, what time is it?');
    await room.silence(4000);
    expect(new Set(asked)).toEqual(new Set([undefined]));
    await room.session.close();
  }
});

/** A transcriber that always hears this. */
function hearing(text: string, computeMs: number, heard: string[] = []): Transcriber {
  return {
    busy: true,
    transcribe: () => {
      heard.push(text);
      return { result: Promise.resolve({ text, alternatives: [], computeMs }), cancel: () => undefined };
    },
  };
}

test('where nothing is understood another model is asked, and what it heard is done', async () => {
  const room = await Room.open(engine, {
    transcriber: () => hearing('Alexa, would I miss it?', 100),
    secondOpinion: hearing('Alexa, what time is it?', 300),
  });
  await room.silence(500);
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  expect(room.of('transcript').map(({ text }) => text)).toEqual(['What time is it?']);
  await room.session.close();
});

test('another model is not asked about what is understood, nor waited for', async () => {
  const asked: string[] = [];
  const understood = await Room.open(engine, {
    transcriber: () => hearing('Alexa, what time is it?', 100),
    secondOpinion: hearing('Alexa, cancel all timers.', 300, asked),
  });
  await understood.silence(500);
  await understood.say('Alexa, what time is it?');
  await understood.silence(4000);
  expect(understood.replies).toEqual(['It is 3:04 PM.']);
  expect(asked).toEqual([]);
  await understood.session.close();
  const slow = await Room.open(engine, {
    transcriber: () => hearing('Alexa, would I miss it?', 100),
    secondOpinion: hearing('Alexa, what time is it?', 20_000, asked),
  });
  await slow.silence(500);
  await slow.say('Alexa, what time is it?');
  await slow.silence(6000);
  expect(asked).toHaveLength(1);
  expect(slow.of('transcript').map(({ text }) => text)).toEqual(['Would I miss it?']);
  await slow.session.close();
});

test('while STT hangs, the listening ends and the turn can be cancelled', async () => {
  const result = Promise.resolve({ text: 'What time is it?', computeMs: 30_000 });
  const room = await Room.open(engine, {
    transcriber: () => ({ busy: false, transcribe: () => ({ result, cancel: () => undefined }) }),
  });
  await room.silence(500);
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.of('state').map(({ state }) => state)).toEqual(['listening', 'transcribing']);
  room.session.command({ type: 'cancel' });
  expect(room.session.state).toBe('asleep');
  expect(room.of('error')).toEqual([]);
  await room.session.close();
});

test('a television that keeps talking is cut at the longest utterance', { tags: 'long' }, async () => {
  // Without partial texts, each of which would read all that was said so far.
  const room = await Room.open(engine, {
    transcriber: (own) => ({ busy: true, transcribe: (samples) => own.transcribe(samples) }),
  });
  await room.silence(500);
  const sentence = 'and then they went to the market to buy some bread and some milk and a little cheese,';
  await room.say(`Alexa ${sentence} ${sentence} ${sentence} ${sentence} ${sentence} ${sentence}`);
  await room.silence(3000);
  const [transcript] = room.of('transcript');
  expect(transcript?.atMs).toBeLessThan(26_000);
  expect(transcript?.text.length).toBeGreaterThan(100);
  await room.session.close();
});

test('silence and noise wake nothing', async () => {
  const room = await Room.open(engine);
  await room.silence(3000);
  let seed = 1;
  const noise = Float32Array.from({ length: samplesOfMs(4000) }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed / 2_147_483_647 - 0.5) * 0.2;
  });
  await room.hear(noise);
  expect(room.events.filter(({ type }) => type !== 'level')).toEqual([]);
  await room.session.close();
});

test('answers what was said while it had no processor for two seconds', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  const { samples } = await engine.synthesizeWhole('Alexa, what time is it?');
  const heard = concatSamples([samples, new Float32Array(samplesOfMs(600))]);
  const step = samplesOfMs(CHUNK_MS);
  const capturedFromMs = room.clock.nowMs();
  await room.clock.advanceTo(capturedFromMs + 2000);
  for (let start = 0; start + step <= heard.length; start += step) {
    const capturedAtMs = capturedFromMs + msOfSamples(start + step);
    await room.session.pushChunk(heard.slice(start, start + step), capturedAtMs);
  }
  await room.until(() => room.replies.length > 0);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  expect(room.of('error')).toEqual([]);
  await room.session.close();
});

test('sheds chunks when it is seconds behind, reports it once, catches up, and hears again', async () => {
  const room = await Room.open(engine);
  await room.silence(500);
  const chunk = new Float32Array(samplesOfMs(CHUNK_MS));
  for (let late = 0; late < 50; late++) {
    // Captured more than three seconds ago.
    await room.session.pushChunk(chunk, room.clock.nowMs() - 4000 + late * 2);
  }
  expect(room.of('error')).toMatchObject([{ code: 'OVERLOADED' }]);
  await room.silence(500);
  await room.say('Alexa, what time is it?');
  await room.silence(4000);
  expect(room.replies).toEqual(['It is 3:04 PM.']);
  expect(room.of('error')).toHaveLength(1);
  await room.session.close();
});

/** Wake words of a real Wyoming server in another process, which is killed. Needs the build. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { msOfSamples, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import type { HarkError } from '../../../../shared/errors.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { Engine } from '../../engine.ts';
import { SpeechPeer } from '../../remote/testing/speech-peer.ts';
import { Room } from '../testing/room.ts';

const STEP = samplesOfMs(100);

let peer: SpeechPeer;
let alexa: Float32Array;
let jarvis: Float32Array;
let question: Float32Array;
let talk: Float32Array;

beforeAll(async () => {
  peer = await SpeechPeer.start();
  const speaker = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  alexa = (await speaker.synthesizeWhole('Alexa.')).samples;
  jarvis = (await speaker.synthesizeWhole('Hey Jarvis.')).samples;
  question = (await speaker.synthesizeWhole('What is twelve times seven?')).samples;
  talk = (await speaker.synthesizeWhole('The weather was nice all week.')).samples;
  await speaker.close();
});
afterAll(() => peer.end());

/** Plays in real time: a server does not know the room's virtual clock. */
async function hearInTime(room: Room, samples: Float32Array): Promise<void> {
  for (let start = 0; start < samples.length; start += STEP) {
    await room.hear(samples.subarray(start, start + STEP));
    await wait(msOfSamples(STEP));
  }
}

/** Repeats the wake word until it woke: the server may be slow on a busy machine. */
async function wake(room: Room, wakeWord: Float32Array): Promise<void> {
  const wakes = room.of('wake').length;
  const woke = () => room.of('wake').length > wakes;
  for (let tries = 0; tries < 5 && !woke(); tries += 1) {
    await hearInTime(room, wakeWord);
    for (let quietMs = 0; quietMs < 2000 && !woke(); quietMs += msOfSamples(STEP)) {
      await hearInTime(room, new Float32Array(STEP));
    }
  }
}

test('the server’s wake words wake; while it is gone, this machine’s do, and the loss is reported once', {
  tags: 'long',
}, async ({ task }) => {
  const problems: HarkError[] = [];
  const config = configSchema.parse({
    tts: { voice: 'slt' },
    wake: { base_url: peer.wyomingUrl, words: ['hey jarvis'] },
  });
  const engine = new Engine(config, (problem) => problems.push(problem as HarkError));
  const room = await Room.open(engine);
  await wait(300);
  await room.silence(500);
  await hearInTime(room, talk);
  await room.silence(500);
  expect(room.of('wake')).toEqual([]);
  // This engine does not know "Alexa", so only the server can have heard it.
  await wake(room, alexa);
  await hearInTime(room, question);
  await room.until(() => room.of('turn').length > 0);
  expect(room.of('wake')).toMatchObject([{ keyword: 'alexa' }]);
  expect(room.replies).toEqual(['That is 84.']);

  const killedAtMs = room.clock.nowMs();
  await peer.end('SIGKILL');
  await room.until(() => problems.length > 0);
  task.meta.recoveryMs = room.clock.nowMs() - killedAtMs;
  // Longer than the window for a follow-up.
  await room.silence(10_000);
  await wake(room, jarvis);
  await hearInTime(room, question);
  await room.until(() => room.of('turn').length > 1);
  expect(room.of('wake').map(({ keyword }) => keyword)).toEqual(['alexa', 'hey jarvis']);
  expect(room.replies).toEqual(['That is 84.', 'That is 84.']);
  expect(problems.map(({ code }) => code)).toEqual(['REMOTE_UNREACHABLE']);

  await room.session.close();
  await engine.close();
});

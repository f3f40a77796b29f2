/** `npm run bench:peers`: other implementations of the same models on the same audio, alternating. */
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { roomNoise } from '../../e2e/support/room-noise.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { concatSamples } from '../../src/shared/audio/audio-format.ts';
import { percentileOf } from '../../src/shared/percentile.ts';
import { distributionOf } from '../statistics.ts';
import { writePicture, writeResult } from '../write-results.ts';
import { drawPeers } from './draw-peers.ts';
import type { PeerResults, Peers } from './peer.ts';
import { openSpeaking } from './speaking.ts';
import { openStt, withPartials } from './stt.ts';
import { openVad } from './vad.ts';
import { openWake } from './wake.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Job<Input> {
  peers: Peers<string | number, Input>;
  inputs: Input[];
  /** Length of the inputs' sound; `found` where the results are lengths of sound, null where there is none. */
  soundMs: number | 'found' | null;
}

type AnyJob = Job<Float32Array> | Job<string>;

const ROUNDS = inShortForm(9, 1);
/** The threads of some runtimes spin for a while after a run, which would be counted as the next peer's time. */
const REST_MS = 300;
const THREADS = 2;
const SENTENCES = inShortForm(
  [
    'Alexa, what time is it in Tokyo?',
    'Alexa, set a timer for twenty five minutes.',
    'Alexa, what is twelve times seven?',
  ],
  ['Alexa, what time is it in Tokyo?'],
);

/** What a voice says, each of about two seconds. */
const REPLIES = inShortForm(
  [
    'It is half past seven, and the sun is shining.',
    'Your pizza timer has four minutes left.',
    'I added milk and eggs to the shopping list.',
    'The train to Hamburg leaves in twenty five minutes.',
    'Twelve times seven is eighty four.',
  ],
  ['It is half past seven, and the sun is shining.'],
);

const flite = await FliteVoice.load('slt');
const spoken: Float32Array[] = [];
for (const sentence of SENTENCES) spoken.push((await flite.speak(sentence)).samples);
const room = concatSamples(spoken.flatMap((samples) => [roomNoise(2000), samples]));

const stt = await openStt(join(ROOT, '.hark/peers/published/moonshine-base'), join(ROOT, '.hark/peers'), THREADS);
const speaking = await openSpeaking(join(ROOT, '.hark/peers/python'), join(ROOT, '.hark/peers'), THREADS);
const ofSound = (peers: Peers, inputs: Float32Array[]): AnyJob => ({
  inputs,
  peers,
  soundMs: inputs.reduce((sum, input) => sum + input.length / 16, 0),
});
const jobs: Record<string, () => AnyJob | Promise<AnyJob>> = {
  'a whole sentence': () => ofSound(stt, spoken),
  'with partial texts': () => ofSound(withPartials(stt), spoken),
  'voice activity': async () => ofSound(await openVad(), [room]),
  'wake words': async () => ofSound(await openWake(), [room]),
  'loading a voice': () => ({ inputs: [''], peers: speaking.loading, soundMs: null }),
  'the first sound of a sentence': () => ({ inputs: REPLIES, peers: speaking.firstSound, soundMs: null }),
  'speaking a sentence': () => ({ inputs: REPLIES, peers: speaking.speaking, soundMs: 'found' }),
};

const results: PeerResults = {};
for (const [job, open] of Object.entries(jobs)) {
  process.stderr.write(`bench: ${job}\n`);
  await measure(job, (await open()) as Job<Float32Array | string>);
}
speaking.close();
const { hardware } = writeResult('peers', { threads: THREADS, rounds: ROUNDS, results });
const { cores, processor } = hardware;
writePicture('peers', drawPeers(results, `medians of ${ROUNDS} rounds in turn, ${cores} × ${processor}; times Hark's`));
for (const [job, peers] of Object.entries(results)) {
  process.stdout.write(`${job}\n`);
  console.table(
    Object.fromEntries(
      Object.entries(peers).map(([name, { ms, realTimeFactor, timesHark, found }]) => [
        name,
        {
          'median ms': ms.p50,
          RTF: realTimeFactor === null ? '' : realTimeFactor.toFixed(4),
          'times Hark': Number(timesHark.toFixed(2)),
          found: found.join(' | ').slice(0, 60),
        },
      ]),
    ),
  );
}

/** A job and those who do it, alternating. @param job.soundMs of the inputs; what is made of a text tells its own */
async function measure(job: string, { peers, inputs, soundMs }: Job<Float32Array | string>): Promise<void> {
  const runs = Object.entries(peers).map(([name, run]) => ({
    name,
    run,
    times: [] as number[],
    found: [] as (string | number)[],
  }));
  // The first round is a warm-up and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const peer of runs) {
      await wait(REST_MS);
      const startedAt = performance.now();
      const outputs: (string | number)[] = [];
      for (const input of inputs) outputs.push(await peer.run(input.slice()));
      if (round > 0) peer.times.push(performance.now() - startedAt);
      peer.found = outputs;
    }
  }
  const harkTimes = runs.find(({ name }) => name === 'Hark')?.times ?? [];
  results[job] = Object.fromEntries(
    runs.map(({ name, times, found }) => {
      const ms = distributionOf(times);
      const heardMs = soundMs === 'found' ? found.reduce((sum: number, each) => sum + Number(each), 0) : soundMs;
      // Of the same round: the machine is not as fast in each.
      const ratios = times.map((each, round) => each / (harkTimes[round] as number)).sort((a, b) => a - b);
      const timesHark = percentileOf(ratios, 50) ?? Number.NaN;
      return [name, { ms, realTimeFactor: heardMs && ms.p50 / heardMs, timesHark, found }];
    }),
  );
}

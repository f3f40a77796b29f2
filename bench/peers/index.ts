/** `npm run bench:peers`: other implementations of the same models on the same audio, alternating. */
import { join, resolve } from 'node:path';
import { roomNoise } from '../../e2e/support/room-noise.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { concatSamples } from '../../src/shared/audio/audio-format.ts';
import { distributionOf } from '../statistics.ts';
import { writePicture, writeResult } from '../write-results.ts';
import { drawPeers } from './draw-peers.ts';
import type { PeerResults, Peers } from './peer.ts';
import { openStt, withPartials } from './stt.ts';
import { openVad } from './vad.ts';
import { openWake } from './wake.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = inShortForm(5, 1);
const THREADS = 2;
const SENTENCES = inShortForm(
  [
    'Alexa, what time is it in Tokyo?',
    'Alexa, set a timer for twenty five minutes.',
    'Alexa, what is twelve times seven?',
  ],
  ['Alexa, what time is it in Tokyo?'],
);

const flite = await FliteVoice.load('slt');
const spoken: Float32Array[] = [];
for (const sentence of SENTENCES) spoken.push((await flite.speak(sentence)).samples);
const room = concatSamples(spoken.flatMap((samples) => [roomNoise(2000), samples]));

const stt = await openStt(join(ROOT, '.hark/peers/published/moonshine-base'), join(ROOT, '.hark/peers'), THREADS);
const jobs: Record<string, { open: () => Peers | Promise<Peers>; inputs: Float32Array[] }> = {
  'a whole sentence': { open: () => stt, inputs: spoken },
  'with partial texts': { open: () => withPartials(stt), inputs: spoken },
  'voice activity': { open: openVad, inputs: [room] },
  'wake words': { open: openWake, inputs: [room] },
};

const results: PeerResults = {};
for (const [job, { open, inputs }] of Object.entries(jobs)) {
  process.stderr.write(`bench: ${job}\n`);
  const peers = await open();
  const runs = Object.entries(peers).map(([name, run]) => ({
    name,
    run,
    times: [] as number[],
    found: [] as (string | number)[],
  }));
  // The first round is a warm-up and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const peer of runs) {
      const startedAt = performance.now();
      const outputs: (string | number)[] = [];
      for (const input of inputs) outputs.push(await peer.run(input.slice()));
      if (round > 0) peer.times.push(performance.now() - startedAt);
      peer.found = outputs;
    }
  }
  const audioMs = inputs.reduce((sum, input) => sum + input.length / 16, 0);
  const harkMs = distributionOf(runs.find(({ name }) => name === 'Hark')?.times ?? []).p50;
  results[job] = Object.fromEntries(
    runs.map(({ name, times, found }) => {
      const ms = distributionOf(times);
      return [name, { ms, realTimeFactor: ms.p50 / audioMs, timesHark: ms.p50 / harkMs, found }];
    }),
  );
}
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
          RTF: Number(realTimeFactor.toFixed(4)),
          'times Hark': Number(timesHark.toFixed(2)),
          found: found.join(' | ').slice(0, 60),
        },
      ]),
    ),
  );
}

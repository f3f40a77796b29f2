/** `npm run bench:peers`: others' ways to run the same models, on the same audio, in turn. */
import { join, resolve } from 'node:path';
import { roomNoise } from '../../e2e/support/room-noise.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { concatSamples } from '../../src/shared/audio/audio-format.ts';
import { distributionOf } from '../statistics.ts';
import { writePicture, writeResult } from '../write-results.ts';
import { drawPeers } from './draw-peers.mjs';
import { asPartials, openStt } from './stt.mjs';
import { openVad } from './vad.mjs';
import { openWake } from './wake.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = inShortForm(5, 1);
const THREADS = 2;
const SENTENCES = [
  'Alexa, what time is it in Tokyo?',
  'Alexa, set a timer for twenty five minutes.',
  'Alexa, what is twelve times seven?',
];

const flite = await FliteVoice.load('slt');
const spoken = [];
for (const sentence of SENTENCES) spoken.push((await flite.speak(sentence)).samples);
const room = concatSamples(spoken.flatMap((samples) => [roomNoise(2000), samples]));

const stt = await openStt(join(ROOT, '.hark/peers/published/moonshine-base'), join(ROOT, '.hark/peers'), THREADS);
const jobs = {
  'a whole sentence': { open: () => stt, inputs: spoken },
  'with partial texts': { open: () => asPartials(stt), inputs: spoken },
  'voice activity': { open: openVad, inputs: [room] },
  'wake words': { open: openWake, inputs: [room] },
};

const results = {};
for (const [job, { open, inputs }] of Object.entries(jobs)) {
  process.stderr.write(`bench: ${job}\n`);
  const peers = await open();
  const samples = Object.fromEntries(Object.keys(peers).map((name) => [name, []]));
  const found = {};
  // The first round warms each up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of Object.entries(peers)) {
      const startedAt = performance.now();
      const outputs = [];
      for (const input of inputs) outputs.push(await run(input.slice()));
      if (round > 0) samples[name].push(performance.now() - startedAt);
      found[name] = outputs;
    }
  }
  const audioMs = inputs.reduce((sum, input) => sum + input.length / 16, 0);
  const harkMs = distributionOf(samples.Hark).p50;
  results[job] = Object.fromEntries(
    Object.entries(samples).map(([name, times]) => {
      const ms = distributionOf(times);
      return [name, { ms, realTimeFactor: ms.p50 / audioMs, timesHark: ms.p50 / harkMs, found: found[name] }];
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

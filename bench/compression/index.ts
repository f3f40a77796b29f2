/**
 * `npm run bench -- compression`: PCM, FLAC and Opus for questions sent to a server for transcription, and for its
 * replies: bytes, encoding time, recognised words, and request time at three line speeds. The server is real and runs
 * in its own process.
 */
import { inShortForm } from '../../scripts/short-form.ts';
import { encodeWav } from '../../src/main/audio-file/encode-wav.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { SpeechPeer } from '../../src/main/engine/remote/testing/speech-peer.ts';
import { readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';
import { encodeOggOpus } from '../../src/main/opus/ogg-opus-writer.ts';
import { SAMPLE_RATE_HZ } from '../../src/shared/audio/audio-format.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { countWordErrors, wordsOf } from '../eval/word-errors.ts';
import { distributionOf } from '../statistics.ts';
import { writeResult } from '../write-results.ts';
import { encodeFlac } from './encode-flac.ts';
import { SlowLink } from './slow-link.ts';

const SENTENCES = inShortForm(40, 3);
const REQUESTS = inShortForm(15, 2);
const LINE_SPEEDS = [
  { line: 'loopback', bitsPerSecond: Number.POSITIVE_INFINITY },
  { line: '10 Mbit/s', bitsPerSecond: 10e6 },
  { line: '1 Mbit/s', bitsPerSecond: 1e6 },
];
const VOICES = ['slt', 'rms', 'awb'] as const;

const FORMATS = {
  'PCM (WAV)': { name: 'speech.wav', encode: async (samples: Float32Array) => encodeWav(samples, SAMPLE_RATE_HZ) },
  FLAC: { name: 'speech.flac', encode: (samples: Float32Array) => encodeFlac(samples, SAMPLE_RATE_HZ) },
  Opus: { name: 'speech.ogg', encode: (samples: Float32Array) => encodeOggOpus(samples, SAMPLE_RATE_HZ) },
};

const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
await engine.warm();
const texts = [...new Set(readPhrases().map(({ phrase }) => phrase))]
  .filter((phrase) => phrase.length > 15)
  .slice(0, SENTENCES);
const utterances: { text: string; samples: Float32Array }[] = [];
for (const [index, text] of texts.entries()) {
  const voice = VOICES[index % VOICES.length] ?? 'slt';
  const { samples } = await engine.trySpeech(text, { voice, speed: 1, pitch: 1 });
  utterances.push({ text, samples });
}
const seconds = utterances.reduce((sum, { samples }) => sum + samples.length / SAMPLE_RATE_HZ, 0);

const peer = await SpeechPeer.start();
const headers = { authorization: `Bearer ${peer.token}` };

async function hear(port: number, name: string, file: Buffer<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([file]), name);
  const url = `http://127.0.0.1:${port}/v1/audio/transcriptions`;
  const answer = await fetch(url, { method: 'POST', body: form, headers });
  return ((await answer.json()) as { text: string }).text;
}

/** @returns the time until everything has arrived, and the number of bytes */
async function say(port: number, format: string, input: string): Promise<{ wholeMs: number; bytes: number }> {
  const startedAt = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/v1/audio/speech`, {
    method: 'POST',
    body: JSON.stringify({ input, response_format: format }),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  let bytes = 0;
  for await (const part of answer.body ?? []) bytes += part.length;
  return { wholeMs: performance.now() - startedAt, bytes };
}

const questions: Record<string, unknown>[] = [];
const replies: Record<string, unknown>[] = [];
try {
  for (const [format, { name, encode }] of Object.entries(FORMATS)) {
    const files: Buffer<ArrayBuffer>[] = [];
    const encodeMs: number[] = [];
    for (const { samples } of utterances) {
      const startedAt = performance.now();
      files.push(await encode(samples));
      encodeMs.push(performance.now() - startedAt);
    }
    let [words, errors] = [0, 0];
    for (const [index, { text }] of utterances.entries()) {
      const wanted = wordsOf(text);
      words += wanted.length;
      errors += countWordErrors(wanted, wordsOf(await hear(peer.port, name, files[index] as Buffer<ArrayBuffer>)));
    }
    const kbitsPerSecond = files.reduce((sum, { length }) => sum + length, 0) / seconds / 125;
    const figures = {
      format,
      kbitsPerSecond: Math.round(kbitsPerSecond * 10) / 10,
      encodeMs: distributionOf(encodeMs),
      words,
      errors,
    };
    const requestMs: Record<string, unknown> = {};
    for (const { line, bitsPerSecond } of LINE_SPEEDS) {
      const link = await SlowLink.open(peer.port, bitsPerSecond);
      const times: number[] = [];
      for (let request = 0; request < REQUESTS; request++) {
        const { samples } = utterances[request] as (typeof utterances)[number];
        const startedAt = performance.now();
        await hear(link.port, name, await encode(samples));
        times.push(performance.now() - startedAt);
      }
      requestMs[line] = distributionOf(times);
      link.close();
    }
    questions.push({ ...figures, requestMs });
    process.stderr.write(`compression: ${format}\n`);
  }
  for (const format of ['wav', 'opus']) {
    const lines: Record<string, unknown> = {};
    let bytes = 0;
    for (const { line, bitsPerSecond } of LINE_SPEEDS) {
      const link = await SlowLink.open(peer.port, bitsPerSecond);
      const times: number[] = [];
      bytes = 0;
      for (let request = 0; request < REQUESTS; request++) {
        const said = await say(link.port, format, `${texts[request]}.`);
        bytes += said.bytes;
        times.push(said.wholeMs);
      }
      lines[line] = distributionOf(times);
      link.close();
    }
    replies.push({ format, bytesPerReply: Math.round(bytes / REQUESTS), requestMs: lines });
  }
} finally {
  await peer.end();
  await engine.close();
}
const meanSeconds = Math.round((10 * seconds) / utterances.length) / 10;
writeResult('compression', { utterances: utterances.length, meanSeconds, questions, replies });
console.dir({ meanSeconds, questions, replies }, { depth: null });

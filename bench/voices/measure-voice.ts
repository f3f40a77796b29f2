/** Measures one voice in a process of its own and prints its figures as JSON. Argument: the voice's name, as `tts.voice` has it. */

import { inShortForm } from '../../scripts/short-form.ts';
import { Resampler } from '../../src/main/audio-file/resampler.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { openVoice } from '../../src/main/engine/speech/tts/registry.ts';
import type { Speech } from '../../src/main/engine/speech/tts/speech.ts';
import { spokenText } from '../../src/main/engine/speech/tts/text/spoken/spoken-text.ts';
import { diskBytesOf } from '../../src/main/models/catalogue/download-size.ts';
import { modelManifest } from '../../src/main/models/catalogue/manifest.ts';
import { voiceLibrary } from '../../src/main/models/catalogue/model-folders.ts';
import { SAMPLE_RATE_HZ } from '../../src/shared/audio/audio-format.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { parseVoiceName } from '../../src/shared/settings/voices.ts';
import { countWordErrors, wordsOf } from '../eval/word-errors.ts';
import type { VoiceRun } from '../report/results.ts';
import { distributionOf } from '../statistics.ts';
import { replySentences } from './sentences.ts';

/** Said one after the other, to see whether memory grows. */
const REPLIES = inShortForm(500, 5);

const residentMib = () => process.memoryUsage.rss() / 2 ** 20;

const [name = ''] = process.argv.slice(2);
const sentences = replySentences();
const beforeMib = residentMib();
const openedAt = performance.now();
const voice = await openVoice(name, { library: voiceLibrary() });
const loadMs = performance.now() - openedAt;
await voice.speak('Ready.');

const spoken: Speech[] = [];
const computeMs: number[] = [];
const firstSoundMs: number[] = [];
for (const sentence of sentences) {
  const startedAt = performance.now();
  spoken.push(await voice.speak(sentence));
  computeMs.push(performance.now() - startedAt);
  // A voice that makes a sentence as a whole is heard when all of it is there.
  firstSoundMs.push((await msToFirstPart(sentence)) ?? (computeMs.at(-1) as number));
}
const memoryMib = residentMib() - beforeMib;
const memoryByFifthMib = await memoryByFifth();
await voice.close?.();

const soundMs = spoken.reduce((sum, { samples, sampleRateHz }) => sum + (1000 * samples.length) / sampleRateHz, 0);
// It takes the samples of a voice that speaks at its rate.
const listener = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
let [words, errors] = [0, 0];
for (const [index, { samples, sampleRateHz }] of spoken.entries()) {
  const audio = sampleRateHz === SAMPLE_RATE_HZ ? samples : new Resampler(sampleRateHz, SAMPLE_RATE_HZ).push(samples);
  const { text } = await listener.transcribeWhole(audio);
  const wanted = saidWords(sentences[index] as string);
  words += wanted.length;
  // What STT writes in digits is compared as it is said.
  errors += countWordErrors(wanted, saidWords(spokenText(text, 'en')), { joined: true });
}
await listener.close();

const parsed = parseVoiceName(name);
const model = modelManifest.find(({ id }) => id === (parsed.engine === 'neural' ? parsed.folder : parsed.engine));
const run: VoiceRun = {
  voice: name,
  sentences: sentences.length,
  words,
  errors,
  sizeMib: model ? Math.round(diskBytesOf(model) / 2 ** 20) : null,
  loadMs: Math.round(loadMs),
  sentenceMs: distributionOf(computeMs),
  firstSoundMs: distributionOf(firstSoundMs),
  realTimeFactor: Number((computeMs.reduce((sum, ms) => sum + ms, 0) / soundMs).toFixed(3)),
  memoryMib: Math.round(memoryMib),
  memoryByFifthMib,
};
process.stdout.write(JSON.stringify(run));

/** @returns resident memory of this process after each fifth of the replies, MiB */
async function memoryByFifth(): Promise<number[]> {
  const found: number[] = [];
  for (let reply = 1; reply <= REPLIES; reply++) {
    await voice.speak(sentences[reply % sentences.length] as string);
    if (reply % (REPLIES / 5) === 0) found.push(Math.round(residentMib()));
  }
  return found;
}

async function msToFirstPart(sentence: string): Promise<number | undefined> {
  const startedAt = performance.now();
  const parts = voice.speakInParts?.(sentence);
  let firstMs: number | undefined;
  for (let part = await parts?.next(); part; part = part.done ? undefined : await parts?.next()) {
    firstMs ??= performance.now() - startedAt;
  }
  return firstMs;
}

/** "A M" and "am" are one word, however they are written. */
function saidWords(sentence: string): string[] {
  return wordsOf(sentence.replace(/\b([ap])\.? ?m\b\.?/gi, '$1m'));
}

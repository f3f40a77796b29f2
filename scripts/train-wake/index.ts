/**
 * `npm run train:wake -- "PHRASE" [--recordings FOLDER] [--seed N]`: trains a model of a wake word. Kokoro, with styles that it mixes,
 * Joe and Flite say it and what sounds like it, in rooms and noises that are made here. A folder of recordings (WAV, FLAC or Ogg Opus)
 * in which nobody says it makes it surer. The model goes to the current folder; `hark models add-wake-word` takes it.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readWholeAudioFile } from '../../src/main/audio-file/read-audio-file.ts';
import { openLibrary } from '../../src/main/cli/open-library.ts';
import { loadConfig } from '../../src/main/config/load-config.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { loadWakeFeatures } from '../../src/main/engine/speech/wake/openwakeword/engine.ts';
import { readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';
import { readOrdinaryTalk } from '../../src/main/wake-training/ordinary-talk.ts';
import { openSpeaker, type Speaker, speakerOf } from '../../src/main/wake-training/speakers.ts';
import {
  type TrainingProgress,
  type TrainingSize,
  trainWakeWord,
} from '../../src/main/wake-training/train-wake-word.ts';
import { seeded, shuffle } from '../../src/shared/seeded-random.ts';
import { WAKE_WORD } from '../../src/shared/settings/wake-words.ts';
import { SetupError } from '../setup/terminal.mjs';
import { inShortForm, resultFile } from '../short-form.ts';

const NEURAL_SPEAKERS = inShortForm(['kokoro-82m-int8', 'en_US-joe-medium'], []);
const FULL: TrainingSize = { words: 850, nearMisses: 600, scenesPerWord: 4, scenesPerNearMiss: 2, steps: 3500 };
const SHORT: TrainingSize = { words: 10, nearMisses: 10, scenesPerWord: 2, scenesPerNearMiss: 1, steps: 100 };
const SIZE = inShortForm(FULL, SHORT);
const SENTENCES = inShortForm(800, 10);
/** slt is left out: `npm run eval` shows with it what a word does with a voice that it was not trained with. */
const FLITE_SPEAKERS = inShortForm(['rms', 'awb', 'kal16'] as const, ['slt'] as const);
/** Together as much as Kokoro and Joe. */
const FLITE_WEIGHT = 2.5;
const print = (line: string) => process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { recordings: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const phrase = positionals[0]?.toLowerCase() ?? '';
if (!WAKE_WORD.test(phrase)) throw new SetupError(`"${phrase}" is not a phrase of letters: "hey hark"`);
const random = seeded(Number(values.seed));
const speakers = await openSpeakers();
const { model, heardShare, falseShare } = await trainWakeWord(phrase, {
  size: SIZE,
  speakers,
  sentences: talk(),
  recordings: await readRecordings(values.recordings),
  sessions: await loadWakeFeatures(),
  random,
  onProgress: showProgress(),
});
await Promise.all(speakers.map((speaker) => speaker.close()));
const name = `${phrase.replaceAll(/[^a-z]+/g, '_')}.onnx`;
const file = resultFile(name);
writeFileSync(file, model);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
print(
  `of examples held out: ${percent(heardShare)} of the word's moments are heard, ${percent(falseShare)} of all others`,
);
print(`${file}: ${Math.round(model.length / 1024)} KB`);

async function openSpeakers(): Promise<Speaker[]> {
  const library = openLibrary(loadConfig().config);
  for (const id of NEURAL_SPEAKERS) {
    const state = (await library.list()).find((listed) => listed.id === id)?.state.type;
    if (state === 'available' || state === 'paused') await library.fetch(id);
  }
  const flite = FLITE_SPEAKERS.map(async (voice) => speakerOf(await FliteVoice.load(voice), FLITE_WEIGHT));
  return Promise.all([...NEURAL_SPEAKERS.map(openSpeaker), ...flite]);
}

/** Sentences that people say to each other, and to Hark. */
function talk(): string[] {
  const sentences = [...readOrdinaryTalk(), ...readPhrases().map((row) => row.phrase)].filter(
    (text) => !text.toLowerCase().includes(phrase),
  );
  shuffle(sentences, random);
  return sentences.slice(0, SENTENCES);
}

async function readRecordings(folder: string | undefined): Promise<Float32Array[]> {
  if (folder === undefined) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:wav|flac|ogg|opus)$/i.test(file),
  );
  if (files.length === 0) throw new SetupError(`${folder} has no WAV, FLAC or Ogg Opus files`);
  return Promise.all(files.map((file) => readWholeAudioFile(join(folder, file))));
}

function showProgress(): (progress: TrainingProgress) => void {
  let shown = '';
  return ({ stage, share }) => {
    const text = `${stage} ${Math.floor(10 * share) * 10} %`;
    if (text !== shown) process.stderr.write(`train:wake: ${text}\n`);
    shown = text;
  };
}

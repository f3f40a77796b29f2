/**
 * `npm run eval -- phonemes [FOLDER or FILE] [--list] [--heard COUNT]`: compares Hark's English phonemes with those of eSpeak NG.
 * `--list` names the differences, `--heard` also has so many sentences spoken with either and transcribed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SetupError } from '../../../scripts/setup/terminal.mjs';
import { loadConfig } from '../../../src/main/config/load-config.ts';
import { Engine } from '../../../src/main/engine/engine.ts';
import { englishPhonemes } from '../../../src/main/engine/speech/tts/neural/english/english-phonemes.ts';
import { espeakPhonemes } from '../../../src/main/engine/speech/tts/neural/espeak/espeak-phonemes.ts';
import { RESULTS_FOLDER, writeResult } from '../../write-results.ts';
import { compare } from './compare.ts';
import { hearEach } from './heard.ts';
import { hasSharedTexts, readSentences, sampleOf } from './texts.ts';

const VOICE = 'en_US-joe-medium';
const VARIETIES = ['en-us', 'en-gb', 'en-gb-x-rp'] as const;
/** A sentence of so many words says enough about them. */
const HEARD_WORDS = { min: 5, max: 16 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, heard: { type: 'string' } },
});
const place = positionals[0] === undefined ? undefined : resolve(positionals[0]);
if (place === undefined ? !hasSharedTexts() : !existsSync(place)) {
  throw new SetupError(`${place ?? 'shared/understanding'} does not exist: name a file of sentences, or a folder`);
}
const all = readSentences(place);
const sentences = place === undefined ? sampleOf(all) : all;
const kinds = { hark: englishPhonemes(), espeak: await espeakPhonemes() };

const varieties: Record<string, object> = {};
for (const variety of VARIETIES) {
  const { differences, ...figures } = await compare(sentences, variety, kinds.hark, kinds.espeak);
  varieties[variety] = figures;
  console.info(`${variety}: ${figures.sentences} sentences, ${figures.msPerSentence} ms each`);
  console.table(figures.kinds);
  if (!values.list) continue;
  for (const [ours, theirs, count] of differences) console.info(`${count} × ${ours}, eSpeak NG: ${theirs}`);
}

const heard = values.heard === undefined ? earlierHeard() : await hear(Number(values.heard));
if (heard) console.table(heard);
if (place === undefined) writeResult('phonemes', { varieties, heard });

async function hear(count: number) {
  const { config } = loadConfig();
  const engine = new Engine(config);
  try {
    await engine.warm();
    const wordCount = (sentence: string) => sentence.split(' ').length;
    const fitting = sentences.filter(
      (sentence) => wordCount(sentence) >= HEARD_WORDS.min && wordCount(sentence) <= HEARD_WORDS.max,
    );
    const step = Math.max(1, Math.floor(fitting.length / count));
    const chosen = fitting.filter((_, index) => index % step === 0).slice(0, count);
    const figures = await hearEach(engine, VOICE, chosen, kinds, (kind, said, text) => {
      if (values.list) console.info(`${kind}: “${said}”: ${text}`);
    });
    return { voice: VOICE, sentences: chosen.length, ...figures };
  } finally {
    await engine.close();
  }
}

/** What was heard takes minutes, and is kept until it is measured anew. */
function earlierHeard(): unknown {
  const file = join(RESULTS_FOLDER, 'phonemes.json');
  return existsSync(file)
    ? z.object({ heard: z.unknown() }).parse(JSON.parse(readFileSync(file, 'utf8'))).heard
    : undefined;
}

/**
 * `npm run eval [-- CORPUS] [--json FILE] [--accept]`: how well Hark hears, by itself and over a folder of recordings. Fails
 * when it hears worse than by the committed figures; `--accept` commits to those of now.
 */
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readAudioFile, readWholeAudioFile } from '../../src/main/audio-file/read-audio-file.ts';
import { findWakeWord } from '../../src/main/cli/commands/wake.ts';
import { loadConfig } from '../../src/main/config/load-config.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { msOfSamples } from '../../src/shared/audio-format.ts';
import { hardware } from '../hardware.ts';
import { type CorpusEntry, readCorpus } from './corpus.ts';
import { readFigures, writeFigures } from './figures.ts';
import { worseThan } from './gate.ts';
import { evaluateHearing, type HearingFigures, SHORT, WHOLE } from './hearing.ts';
import { countWordErrors, wordsOf } from './word-errors.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, accept: { type: 'boolean' } },
});
const [folder] = positionals;

const { config } = loadConfig();
const engine = new Engine(config);
await engine.warm();

interface WakeOutcome {
  group: string;
  woke: boolean;
  right: boolean;
}

/** Wake clips should wake with their own word; nothing else should wake at all. */
async function evaluateWake(entry: CorpusEntry): Promise<WakeOutcome> {
  const { woke, keyword } = await findWakeWord(engine, readAudioFile(entry.file));
  if (entry.kind !== 'wake') return { group: `${entry.kind} ${entry.says ?? ''}`.trim(), woke, right: !woke };
  return { group: `wake ${entry.keyword}`, woke, right: woke && keyword === entry.keyword };
}

interface TranscriptOutcome {
  file: string;
  reference: string;
  heard: string;
  words: number;
  errors: number;
  audioMs: number;
  computeMs: number;
}

async function evaluateTranscript(corpus: string, file: string, reference: string): Promise<TranscriptOutcome> {
  const samples = await readWholeAudioFile(file);
  const { text, computeMs } = await engine.transcribeWhole(samples);
  const words = wordsOf(reference);
  return {
    file: relative(corpus, file),
    reference,
    heard: text,
    words: words.length,
    errors: countWordErrors(words, wordsOf(text)),
    audioMs: msOfSamples(samples.length),
    computeMs,
  };
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

async function evaluateCorpus(corpus: string) {
  const wake: WakeOutcome[] = [];
  const transcripts: TranscriptOutcome[] = [];
  for (const entry of readCorpus(corpus)) {
    wake.push(await evaluateWake(entry));
    if (entry.text !== undefined && entry.kind !== 'wake')
      transcripts.push(await evaluateTranscript(corpus, entry.file, entry.text));
  }

  const groups = [...new Set(wake.map(({ group }) => group))].map((group) => {
    const clips = wake.filter((outcome) => outcome.group === group);
    const woke = clips.filter((outcome) => outcome.woke).length;
    const right = clips.filter((outcome) => outcome.right).length;
    return { group, clips: clips.length, woke, right, rightPercent: percent(right, clips.length) };
  });
  const words = transcripts.reduce((sum, { words }) => sum + words, 0);
  const errors = transcripts.reduce((sum, { errors }) => sum + errors, 0);
  const audioMs = transcripts.reduce((sum, { audioMs }) => sum + audioMs, 0);
  const computeMs = transcripts.reduce((sum, { computeMs }) => sum + computeMs, 0);
  const stt = {
    model: config.stt.model,
    clips: transcripts.length,
    words,
    errors,
    werPercent: percent(errors, words),
    realTimeFactor: Math.round((1000 * computeMs) / Math.max(1, audioMs)) / 1000,
  };
  console.table(groups);
  console.table(
    transcripts.map(({ file, heard, words, errors }) => ({ file, words, errors, heard: heard.slice(0, 60) })),
  );
  console.table([stt]);
  return { wake: groups, stt, transcripts };
}

/** @returns whether it hears as well as it did */
async function gate(): Promise<{ short: HearingFigures; whole: HearingFigures; isAsGood: boolean }> {
  const short = await evaluateHearing(engine, SHORT);
  const whole = await evaluateHearing(engine, WHOLE);
  console.dir(whole, { depth: null });
  if (values.accept) {
    writeFigures({ short, whole });
    return { short, whole, isAsGood: true };
  }
  const committed = readFigures();
  const worse = [...worseThan(short, committed.short), ...worseThan(whole, committed.whole)];
  for (const what of worse) process.stderr.write(`worse than committed: ${what}\n`);
  return { short, whole, isAsGood: worse.length === 0 };
}

try {
  const corpus = folder === undefined ? {} : await evaluateCorpus(resolve(folder));
  const { isAsGood, ...hearing } = await gate();
  const report = { date: new Date().toISOString(), hardware: hardware(), ...corpus, hearing };
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
  if (!isAsGood) process.exitCode = 1;
} finally {
  await engine.close();
}

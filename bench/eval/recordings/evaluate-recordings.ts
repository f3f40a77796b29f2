/** Measures wakes in quiet and in noise, words and orders, on a folder of recordings. */
import { relative } from 'node:path';
import { readWholeAudioFile } from '../../../src/main/audio-file/read-audio-file.ts';
import type { Engine } from '../../../src/main/engine/engine.ts';
import { msOfSamples } from '../../../src/shared/audio/audio-format.ts';
import { percent } from '../../statistics.ts';
import { countWordErrors, wordsOf } from '../word-errors.ts';
import { readCorpus } from './corpus.ts';
import { talkGroups, talkOutcomes } from './intrusions.ts';
import { orderGroups, orderOutcomes, orderVocabulary } from './order-outcomes.ts';
import { languageGroups, languageOutcomes } from './other-languages.ts';
import { wakeGroups, wakeOutcomes } from './wake-outcomes.ts';

/** Talk is hours long: one of so many recordings is transcribed. */
const TALK_SAMPLE = 8;

interface TranscriptOutcome {
  file: string;
  reference: string;
  heard: string;
  words: number;
  errors: number;
  audioMs: number;
  computeMs: number;
}

/** What of the recordings is measured, each in minutes or an hour. */
export const SUBJECTS = ['wake', 'orders', 'talk', 'stt', 'languages'] as const;
export type Subject = (typeof SUBJECTS)[number];

/**
 * @param corpus a folder with a manifest.jsonl
 * @param wanted the figures of other subjects are empty
 */
export async function evaluateRecordings(engine: Engine, corpus: string, wanted: ReadonlySet<Subject>) {
  const wakes: Awaited<ReturnType<typeof wakeOutcomes>> = [];
  const orders: Awaited<ReturnType<typeof orderOutcomes>> = [];
  const talk: Awaited<ReturnType<typeof talkOutcomes>> = [];
  const transcripts: TranscriptOutcome[] = [];
  const entries = readCorpus(corpus);
  const vocabulary = orderVocabulary(entries.flatMap(({ slots }) => (slots ? [slots] : [])));
  for (const [index, entry] of entries.entries()) {
    const { kind, slots, text, said, language = 'en' } = entry;
    // Moonshine hears English only.
    const hasWords = text !== undefined && kind !== 'wake' && language === 'en';
    const isTalk = said !== undefined && index % TALK_SAMPLE === 0;
    const clip = await readWholeAudioFile(entry.file);
    const file = relative(corpus, entry.file);
    if (wanted.has('wake')) wakes.push(...(await wakeOutcomes(engine, entry, clip)));
    if (slots && wanted.has('orders')) orders.push(...(await orderOutcomes(engine, { file, slots }, clip, vocabulary)));
    if (isTalk && wanted.has('talk')) talk.push(...(await talkOutcomes(engine, said, clip, vocabulary)));
    if (hasWords && wanted.has('stt')) transcripts.push(await transcriptOutcome(engine, clip, file, text));
  }
  const foreign = wanted.has('languages') ? await languageOutcomes(corpus) : [];
  const results = {
    wake: wakeGroups(wakes),
    orders: orderGroups(orders),
    talk: talkGroups(talk),
    stt: sttFigures(engine, transcripts),
    languages: languageGroups(foreign),
  };
  console.table(results.wake);
  console.table(results.orders);
  console.table(results.talk);
  console.table(
    transcripts.map(({ file, words, errors, heard }) => ({ file, words, errors, heard: heard.slice(0, 60) })),
  );
  console.table([results.stt]);
  console.table(
    foreign.map(({ file, heard, words, errors, computeMs }) => ({ file, heard, words, errors, computeMs })),
  );
  return { ...results, transcripts, orderTranscripts: orders, foreign };
}

async function transcriptOutcome(
  engine: Engine,
  samples: Float32Array,
  file: string,
  reference: string,
): Promise<TranscriptOutcome> {
  const { text, computeMs } = await engine.transcribeWhole(samples);
  const words = wordsOf(reference);
  return {
    file,
    reference,
    heard: text,
    words: words.length,
    errors: countWordErrors(words, wordsOf(text)),
    audioMs: msOfSamples(samples.length),
    computeMs,
  };
}

function sttFigures(engine: Engine, transcripts: readonly TranscriptOutcome[]) {
  const sum = (value: (outcome: TranscriptOutcome) => number) =>
    transcripts.reduce((all, each) => all + value(each), 0);
  const [words, errors] = [sum((each) => each.words), sum((each) => each.errors)];
  const audioMs = sum((each) => each.audioMs);
  return {
    model: engine.config.stt.model,
    clips: transcripts.length,
    words,
    errors,
    werPercent: percent(errors, words),
    realTimeFactor: Math.round((1000 * sum((each) => each.computeMs)) / Math.max(1, audioMs)) / 1000,
  };
}

/** Measures wakes in quiet and in noise, and words, on a folder of recordings. */
import { relative } from 'node:path';
import { readWholeAudioFile } from '../../src/main/audio-file/read-audio-file.ts';
import { findWakeWord } from '../../src/main/cli/commands/wake.ts';
import type { Engine } from '../../src/main/engine/engine.ts';
import { msOfSamples } from '../../src/shared/audio/audio-format.ts';
import { percent } from '../statistics.ts';
import { type CorpusEntry, readCorpus } from './corpus.ts';
import { describeSnr, withNoise } from './noise.ts';
import { countWordErrors, wordsOf } from './word-errors.ts';

const SNRS_DB = [Number.POSITIVE_INFINITY, 20, 10, 5];
/** Also played in noise: wake words must be recognised, and confusers must not. */
const NOISY_KINDS: ReadonlySet<CorpusEntry['kind']> = new Set(['wake', 'confusers']);

interface WakeOutcome {
  group: string;
  snrDb: number;
  woke: boolean;
  right: boolean;
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

/** A wake clip should wake with its own word; other clips should not wake. */
async function evaluateWake(
  engine: Engine,
  entry: CorpusEntry,
  clip: Float32Array,
  snrDb: number,
): Promise<WakeOutcome> {
  const { woke, keyword } = await findWakeWord(engine, blocksOf(withNoise(clip, snrDb)));
  const isWake = entry.kind === 'wake';
  return {
    group: isWake ? `wake ${entry.keyword}` : `${entry.kind} ${entry.says ?? ''}`.trim(),
    snrDb,
    woke,
    right: isWake ? woke && keyword === entry.keyword : !woke,
  };
}

async function* blocksOf(clip: Float32Array): AsyncGenerator<Float32Array> {
  yield clip;
}

async function evaluateTranscript(
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

/** @param corpus a folder with a manifest.jsonl */
export async function evaluateRecordings(engine: Engine, corpus: string) {
  const wakes: WakeOutcome[] = [];
  const transcripts: TranscriptOutcome[] = [];
  for (const entry of readCorpus(corpus)) {
    const clip = await readWholeAudioFile(entry.file);
    const snrsDb = NOISY_KINDS.has(entry.kind) ? SNRS_DB : SNRS_DB.slice(0, 1);
    for (const snrDb of snrsDb) wakes.push(await evaluateWake(engine, entry, clip, snrDb));
    if (entry.text !== undefined && entry.kind !== 'wake')
      transcripts.push(await evaluateTranscript(engine, clip, relative(corpus, entry.file), entry.text));
  }

  const wake = [...new Set(wakes.map(({ group }) => group))].flatMap((group) =>
    SNRS_DB.flatMap((snrDb) => {
      const clips = wakes.filter((outcome) => outcome.group === group && outcome.snrDb === snrDb);
      if (clips.length === 0) return [];
      const woke = clips.filter((outcome) => outcome.woke).length;
      const right = clips.filter((outcome) => outcome.right).length;
      const rightPercent = percent(right, clips.length);
      return { group, noise: describeSnr(snrDb), clips: clips.length, woke, right, rightPercent };
    }),
  );
  const sum = (value: (outcome: TranscriptOutcome) => number) =>
    transcripts.reduce((all, each) => all + value(each), 0);
  const [words, errors] = [sum((each) => each.words), sum((each) => each.errors)];
  const stt = {
    model: engine.config.stt.model,
    clips: transcripts.length,
    words,
    errors,
    werPercent: percent(errors, words),
    realTimeFactor:
      Math.round(
        (1000 * sum((each) => each.computeMs)) /
          Math.max(
            1,
            sum((each) => each.audioMs),
          ),
      ) / 1000,
  };
  console.table(wake);
  console.table(
    transcripts.map(({ file, words, errors, heard }) => ({ file, words, errors, heard: heard.slice(0, 60) })),
  );
  console.table([stt]);
  return { wake, stt, transcripts };
}

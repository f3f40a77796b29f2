/** Whether people who pause are heard to their end, and how long Hark waits after it. */
import { relative } from 'node:path';
import { readWholeAudioFile } from '../../../src/main/audio-file/read-audio-file.ts';
import type { Engine } from '../../../src/main/engine/engine.ts';
import { percentileOf } from '../../../src/shared/percentile.ts';
import { percent } from '../../statistics.ts';
import { readCorpus } from '../recordings/corpus.ts';
import { pauseFigures } from './corpus-pauses.ts';
import type { HeardClip } from './hear-utterance.ts';
import { type RecordedCutOff, recordedCutOffs } from './recorded-cut-offs.ts';
import { type SpeechInClip, speechIn } from './speech-in.ts';

const SENTENCES: ReadonlySet<string> = new Set(['orders', 'commands', 'speech']);

export interface CutOffFigures {
  utterances: number;
  cutOff: number;
  cutOffPercent: number;
  /** From the last word to the endpoint, of those that were heard to their end, milliseconds. */
  waitMs: { mean: number; p50: number; p95: number };
}

export function cutOffFigures(outcomes: readonly HeardClip[]): CutOffFigures {
  const cutOff = outcomes.filter(({ isCutOff }) => isCutOff).length;
  const waits = outcomes.flatMap(({ waitMs }) => waitMs ?? []).sort((a, b) => a - b);
  const mean = waits.reduce((sum, ms) => sum + ms, 0) / Math.max(1, waits.length);
  return {
    utterances: outcomes.length,
    cutOff,
    cutOffPercent: percent(cutOff, outcomes.length),
    waitMs: {
      mean: Math.round(mean),
      p50: Math.round(percentileOf(waits, 50) ?? 0),
      p95: Math.round(percentileOf(waits, 95) ?? 0),
    },
  };
}

/** @returns the figures of each group */
export function byGroup<Outcome extends HeardClip>(
  outcomes: readonly Outcome[],
  groupOf: (outcome: Outcome) => string,
): Record<string, CutOffFigures> {
  const groups = [...new Set(outcomes.map(groupOf))].sort();
  return Object.fromEntries(
    groups.map((group) => [group, cutOffFigures(outcomes.filter((outcome) => groupOf(outcome) === group))]),
  );
}

/** @param corpus a folder with a manifest.jsonl @param every 2 takes every second sentence */
export async function evaluateRecordedCutOffs(engine: Engine, corpus: string, every: number) {
  const outcomes: RecordedCutOff[] = [];
  const telephone: SpeechInClip[] = [];
  const entries = readCorpus(corpus);
  for (const { file } of entries.filter(({ kind }) => kind === 'telephone')) {
    const speech = await speechIn(engine, await readWholeAudioFile(file));
    if (speech) telephone.push(speech);
  }
  const sentences = entries.filter(({ kind, language = 'en' }) => SENTENCES.has(kind) && language === 'en');
  for (const [index, { file }] of sentences.filter((_, at) => at % every === 0).entries()) {
    const clip = await readWholeAudioFile(file);
    outcomes.push(...(await recordedCutOffs(engine, relative(corpus, file), clip, index)));
  }
  return { pauses: pauseFigures(telephone), places: byGroup(outcomes, ({ place }) => place), outcomes };
}

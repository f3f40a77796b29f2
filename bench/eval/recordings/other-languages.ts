import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readWholeAudioFile } from '../../../src/main/audio-file/read-audio-file.ts';
import { loadWhisper } from '../../../src/main/engine/speech/stt/whisper/load-whisper.ts';
import { sttModelNamed } from '../../../src/main/models/catalogue/manifest.ts';
import { verifiedModelFile } from '../../../src/main/models/catalogue/model-files.ts';
import { isUsable } from '../../../src/main/models/catalogue/model-folders.ts';
import { percentileOf } from '../../../src/shared/percentile.ts';
import { percent } from '../../statistics.ts';
import { countWordErrors, wordsOf } from '../word-errors.ts';
import { readCorpus } from './corpus.ts';

/** What of a language was heard, by Whisper. */
interface LanguageGroup {
  language: string;
  clips: number;
  words: number;
  errors: number;
  werPercent: number;
  /** For a clip. */
  computeMs: { p50: number; max: number };
}

interface LanguageOutcome {
  file: string;
  language: string;
  reference: string;
  heard: string;
  words: number;
  errors: number;
  computeMs: number;
}

/**
 * Hears all clips that are not English.
 * @param corpus whose neighbour `models/whisper-base` is taken where the model of the catalogue is not on this machine
 * @returns nothing where neither is
 */
export async function languageOutcomes(corpus: string): Promise<LanguageOutcome[]> {
  const whisper = await openWhisper(join(corpus, '../models/whisper-base'));
  if (!whisper) return [];
  const outcomes: LanguageOutcome[] = [];
  for (const { file, text, language = 'en' } of readCorpus(corpus)) {
    if (text === undefined || language === 'en') continue;
    const clip = await readWholeAudioFile(file);
    const startedAt = performance.now();
    const { tokens } = await whisper.model.transcribe(clip, [language], { isCancelled: () => false });
    const computeMs = performance.now() - startedAt;
    const heard = whisper.textOf(tokens);
    const words = wordsOf(text);
    const errors = countWordErrors(words, wordsOf(heard));
    outcomes.push({
      file: relative(corpus, file),
      language,
      reference: text,
      heard,
      words: words.length,
      errors,
      computeMs,
    });
  }
  await whisper.model.release();
  return outcomes;
}

async function openWhisper(neighbour: string) {
  const catalogued = sttModelNamed('whisper');
  if (!isUsable(catalogued) && !existsSync(neighbour)) return undefined;
  const pathOf = (file: string) =>
    isUsable(catalogued) ? verifiedModelFile(catalogued.id, file) : Promise.resolve(join(neighbour, file));
  const { whisper: model, textOf } = await loadWhisper(pathOf, { threads: 2 });
  return { model, textOf };
}

export function languageGroups(outcomes: readonly LanguageOutcome[]): LanguageGroup[] {
  return [...new Set(outcomes.map(({ language }) => language))].map((language) => {
    const clips = outcomes.filter((outcome) => outcome.language === language);
    const sum = (value: (outcome: LanguageOutcome) => number) => clips.reduce((all, each) => all + value(each), 0);
    const [words, errors] = [sum((clip) => clip.words), sum((clip) => clip.errors)];
    const times = clips.map(({ computeMs }) => Math.round(computeMs)).sort((a, b) => a - b);
    const computeMs = { p50: percentileOf(times, 50) ?? 0, max: times.at(-1) ?? 0 };
    return { language, clips: clips.length, words, errors, werPercent: percent(errors, words), computeMs };
  });
}

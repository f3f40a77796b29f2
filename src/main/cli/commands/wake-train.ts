import { HarkError } from '../../../shared/errors.ts';
import { createTranslator } from '../../../shared/texts/translator.ts';
import { type HearingTest, hearingQuality } from '../../../shared/wake-training/hearing-test.ts';
import { type PhraseVerdict, suitabilityOf } from '../../../shared/wake-training/phrase-verdict.ts';
import type { TrainingProgress } from '../../../shared/wake-training/training-progress.ts';
import { loadConfig } from '../../config/load-config.ts';
import { PhraseJudge } from '../../wake-training/judge-phrase.ts';
import { keepWakeWord } from '../../wake-training/keep-wake-word.ts';
import { readOwnTakes } from '../../wake-training/own-takes.ts';
import { runInBackground } from '../../wake-training/run-in-background.ts';
import { trainAtHome } from '../../wake-training/train-at-home.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

export interface WakeTrainOptions {
  /** Folder of the user's own takes. */
  recordings?: string;
  json?: boolean;
}

const { t } = createTranslator('en');

/** `hark wake train`: trains a wake word of the user's own and keeps it. An interrupted training leaves nothing behind. */
export async function trainWake(text: string, { recordings, json = false }: WakeTrainOptions): Promise<ExitCode> {
  const { words } = loadConfig().config.wake;
  const verdict = new PhraseJudge().judge(text, words);
  const { phrase } = verdict;
  if (json) printJson({ type: 'verdict', suitability: suitabilityOf(verdict), ...verdict });
  if (suitabilityOf(verdict) === 'unfit') throw new HarkError('WAKE_PHRASE_UNFIT', verdictInWords(verdict));
  if (!json) print(verdictInWords(verdict));
  const ownTakes = recordings === undefined ? undefined : await readOwnTakes(recordings);
  let isKeeping = false;
  const interrupt = () => {
    // What is being written is written whole.
    if (isKeeping) return;
    process.stderr.write('\n  interrupted: nothing was kept\n');
    process.exit(EXIT.inputFailed);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  runInBackground();
  const onProgress = json ? printEachPercent() : showProgress();
  const { model, test } = await trainAtHome(phrase, { ownTakes, onProgress });
  isKeeping = true;
  await keepWakeWord(phrase, model);
  if (json) printJson({ type: 'trained', phrase, quality: hearingQuality(test), ...test });
  else printTest(phrase, test);
  if (!words.includes(phrase)) process.stderr.write(`  added; listen for it with wake.words: ["${phrase}"]\n`);
  return EXIT.ok;
}

function verdictInWords(verdict: PhraseVerdict): string {
  const { phrase, flaws } = verdict;
  const suitability = t(`wakeTraining.suitability.${suitabilityOf(verdict)}`);
  const reasons = flaws.map((flaw) => t(`wakeTraining.flaw.${flaw.type}`, 'word' in flaw ? { word: flaw.word } : {}));
  return [`“${phrase}”: ${suitability}`, ...reasons].join(' ');
}

function printEachPercent(): (progress: TrainingProgress) => void {
  let printed = -1;
  return (progress) => {
    const percent = Math.floor(100 * progress.share);
    if (percent > printed) printJson({ type: 'progress', ...progress });
    printed = Math.max(printed, percent);
  };
}

/** A line that is written over on a terminal; elsewhere a line for each tenth. */
function showProgress(): (progress: TrainingProgress) => void {
  let shown = '';
  return ({ stage, share, secondsLeft }) => {
    const percent = Math.floor(100 * share);
    const isTerminal = process.stderr.isTTY;
    const key = isTerminal ? `${percent} ${Math.round(secondsLeft / 10)}` : `${stage} ${Math.floor(percent / 10)}`;
    if (key === shown) return;
    shown = key;
    const minutes = Math.round(secondsLeft / 60);
    const left = minutes < 1 ? t('wakeTraining.underAMinute') : t('wakeTraining.minutesLeft', { count: minutes });
    const line = `  ${String(percent).padStart(3)} %  ${left}. ${t(`wakeTraining.stage.${stage}`)}`;
    process.stderr.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
  };
}

function printTest(phrase: string, test: HearingTest): void {
  const { quiet, noise, alike, talk, own } = test;
  const minutes = Number(talk.minutes.toPrecision(2));
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  print(t(`wakeTraining.quality.${hearingQuality(test)}`, { phrase }));
  print(t('wakeTraining.heard', { of: quiet.of, quiet: quiet.count, noise: noise.count }));
  if (own) print(t('wakeTraining.ownHeard', { of: own.of, heard: own.count }));
  print(t('wakeTraining.similar', { of: alike.of, woken: alike.count }));
  print(
    talk.wakes > 0
      ? t('wakeTraining.falseWakes', { count: talk.wakes, minutes })
      : t('wakeTraining.noFalseWakes', { minutes }),
  );
}

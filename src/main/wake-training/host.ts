/** The process that trains wake words: an Electron utility process that main forks when somebody types a phrase. */
import '../models/no-telemetry.ts';
import { HarkError, toHarkError } from '../../shared/errors.ts';
import type { WakeWord } from '../../shared/settings/wake-words.ts';
import { type PhraseVerdict, suitabilityOf } from '../../shared/wake-training/phrase-verdict.ts';
import {
  type TrainingCommand,
  type TrainingMessage,
  trainingMessages,
} from '../../shared/wake-training/training-messages.ts';
import { listWakeWords, wakeWordLibrary } from '../engine/speech/wake/openwakeword/wake-word-library.ts';
import { openMainPort } from '../utility-process/main-port.ts';
import { PhraseJudge } from './judge-phrase.ts';
import { keepWakeWord } from './keep-wake-word.ts';
import { runInBackground } from './run-in-background.ts';
import { trainAtHome } from './train-at-home.ts';

/** Minimum time between two progress reports. */
const REPORT_INTERVAL_MS = 250;

const main = openMainPort<TrainingMessage>();
let judge: PhraseJudge | undefined;

async function judged(phrase: string, words: readonly WakeWord[]): Promise<PhraseVerdict> {
  judge ??= new PhraseJudge();
  const own = (await listWakeWords(wakeWordLibrary())).map(({ word }) => word);
  const verdict = judge.judge(phrase, [...words, ...own]);
  // Discarding a new model would otherwise lose the one that is kept.
  return own.includes(verdict.phrase) ? { ...verdict, flaws: [{ type: 'taken' }] } : verdict;
}

async function train(phrase: string): Promise<void> {
  if (suitabilityOf(await judged(phrase, [])) === 'unfit') {
    throw new HarkError('WAKE_PHRASE_UNFIT', `"${phrase}" cannot become a wake word`);
  }
  // Only now: somebody waits for a verdict.
  runInBackground();
  let reportedMs = Number.NEGATIVE_INFINITY;
  const { model, test } = await trainAtHome(phrase, {
    onProgress: (progress) => {
      if (performance.now() - reportedMs < REPORT_INTERVAL_MS) return;
      reportedMs = performance.now();
      main.send({ type: 'progress', progress });
    },
  });
  await keepWakeWord(phrase, model);
  main.send({ type: 'trained', test });
}

async function handle(command: TrainingCommand): Promise<void> {
  if (command.type === 'train') return train(command.phrase);
  const { id, phrase, words } = command;
  main.send({ type: 'judged', id, verdict: await judged(phrase, words) });
}

function reportFailure(thrown: unknown, id?: number): void {
  const { code, message } = toHarkError(thrown, 'WAKE_TRAINING_FAILED');
  main.send({ type: 'failed', ...(id !== undefined && { id }), code, message });
}

main.listen(
  trainingMessages.toTraining,
  (command) => {
    handle(command).catch((thrown: unknown) =>
      reportFailure(thrown, command.type === 'judge' ? command.id : undefined),
    );
  },
  reportFailure,
);

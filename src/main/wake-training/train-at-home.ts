import { seeded, shuffle } from '../../shared/seeded-random.ts';
import type { HearingTest } from '../../shared/wake-training/hearing-test.ts';
import type { TrainingProgress } from '../../shared/wake-training/training-progress.ts';
import { loadWakeFeatures } from '../engine/speech/wake/openwakeword/engine.ts';
import { testHearing } from './hearing-test.ts';
import { findInstalledSpeakers, type InstalledSpeakers } from './installed-speakers.ts';
import { readOrdinaryTalk } from './ordinary-talk.ts';
import type { OwnTakes } from './own-takes.ts';
import { sayExamples } from './say-examples.ts';
import { type TrainingSize, trainWakeWord } from './train-wake-word.ts';
import { type StagePlan, TrainingPace } from './training-pace.ts';

/** How much is said, heard and learnt. */
interface HomeSize extends TrainingSize {
  sentences: number;
  /** Takes that test what was learnt, of the word and of what sounds like it. */
  testWords: number;
  testSentences: number;
}

/** Some minutes on two idle cores. */
const HOME_SIZE: HomeSize = {
  words: 500,
  nearMisses: 250,
  scenesPerWord: 3,
  scenesPerNearMiss: 2,
  steps: 2500,
  sentences: 400,
  testWords: 40,
  testSentences: 150,
};

/** Estimates for two idle cores (AMD EPYC), milliseconds: the whole has not been timed there (docs/decisions/0030). */
const COST_MS = { fastTake: 70, slowTake: 1100, scene: 65, step: 30 } as const;

export interface HomeTrainingOptions {
  /** Default: what trains a good word in some minutes. */
  size?: HomeSize;
  /** Default: all voices on this machine. */
  speakers?: InstalledSpeakers;
  ownTakes?: OwnTakes | undefined;
  onProgress?: ((progress: TrainingProgress) => void) | undefined;
}

export interface HomeTraining {
  /** As `addWakeWord` takes it. */
  model: Buffer;
  test: HearingTest;
}

/**
 * Trains a wake word with what is on this machine, and tests it with takes that it did not learn from.
 * @param phrase that a `PhraseJudge` finds fit
 * @throws HarkError VOICE_UNAVAILABLE, MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD, TTS_FAILED
 */
export async function trainAtHome(phrase: string, options: HomeTrainingOptions = {}): Promise<HomeTraining> {
  const { size = HOME_SIZE, ownTakes } = options;
  const installed = options.speakers ?? (await findInstalledSpeakers());
  const pace = new TrainingPace(planOf(size, installed.slowShare));
  const report = (stage: TrainingProgress['stage'], share: number) => options.onProgress?.(pace.at(stage, share));
  report('speaking', 0);
  const speakers = await installed.open();
  const random = seeded(1);
  const sentences = talkWithout(phrase, size.sentences + size.testSentences, random);
  const sessions = await loadWakeFeatures();
  try {
    const { model } = await trainWakeWord(phrase, {
      size,
      speakers: speakers.all,
      talkers: speakers.fast,
      ownTakes: ownTakes?.learnt,
      sentences: sentences.slice(size.testSentences),
      recordings: [],
      sessions,
      random,
      onProgress: ({ stage, share }) => report(stage, share),
    });
    const said = await sayExamples(phrase, sentences.slice(0, size.testSentences), speakers.all, {
      words: size.testWords,
      nearMisses: size.testWords,
      talkers: speakers.fast,
      random,
      onProgress: (share) => report('testing', share / 2),
    });
    const takes = { ...said, alike: said.nearMisses, own: ownTakes?.heldOut ?? [] };
    const onProgress = (share: number) => report('testing', (1 + share) / 2);
    return { model, test: await testHearing(phrase, model, takes, { sessions, random, onProgress }) };
  } finally {
    await Promise.all([
      ...speakers.all.map((speaker) => speaker.close()),
      sessions.melspectrogram.release(),
      sessions.embedding.release(),
    ]);
  }
}

function planOf(size: HomeSize, slowShare: number): StagePlan {
  const takeMs = COST_MS.fastTake + slowShare * (COST_MS.slowTake - COST_MS.fastTake);
  const takesMs = (words: number, sentences: number) => words * takeMs + sentences * COST_MS.fastTake;
  const scenes = size.words * size.scenesPerWord + size.nearMisses * size.scenesPerNearMiss + 2 * size.sentences;
  const testScenes = 3 * size.testWords + size.testSentences;
  return {
    speaking: takesMs(size.words + size.nearMisses, size.sentences) / 1000,
    listening: (scenes * COST_MS.scene) / 1000,
    learning: (size.steps * COST_MS.step) / 1000,
    testing: (takesMs(2 * size.testWords, size.testSentences) + testScenes * COST_MS.scene) / 1000,
  };
}

/** @returns so many sentences of words alone, without the phrase */
function talkWithout(phrase: string, count: number, random: () => number): string[] {
  const talk = readOrdinaryTalk().filter((text) => !/\d/.test(text) && !text.toLowerCase().includes(phrase));
  shuffle(talk, random);
  return talk.slice(0, count);
}

import type { WakeFeatureSessions } from '../engine/speech/wake/openwakeword/wake-features.ts';
import { fitNetwork } from './fit-network.ts';
import { type SpokenExamples, sayExamples } from './say-examples.ts';
import type { Speaker } from './speakers.ts';
import { type TrainingWindows, trainingWindows } from './training-windows.ts';
import { wakeModelFile } from './wake-model-file.ts';

/** One example in so many is not learnt from: it shows what was learnt. */
const HELD_OUT = 10;
/** How often one of the user's takes counts: each time in other rooms. */
const OWN_TAKE_TIMES = 8;

export interface TrainingSize {
  /** How often the word is said, and how many words that sound like it are. */
  words: number;
  nearMisses: number;
  /** Rooms and noises in which each is heard. */
  scenesPerWord: number;
  scenesPerNearMiss: number;
  /** Of the learning. */
  steps: number;
}

/** What is done, and how much of it. */
export interface TrainingProgress {
  stage: 'speaking' | 'listening' | 'learning';
  /** 0 to 1. */
  share: number;
}

export interface TrainingOptions {
  size: TrainingSize;
  speakers: readonly Speaker[];
  /** Who say the talk, where it is not all of them: talk takes slow ones long. */
  talkers?: readonly Speaker[] | undefined;
  /** The user's own takes of the wake word, each without silence around it, 16 kHz mono. */
  ownTakes?: readonly Float32Array[] | undefined;
  /** Ordinary talk, without the wake word. */
  sentences: readonly string[];
  /** Real sound without the wake word, 16 kHz mono; may be empty. */
  recordings: readonly Float32Array[];
  sessions: WakeFeatureSessions;
  random: () => number;
  onProgress?: ((progress: TrainingProgress) => void) | undefined;
}

export interface TrainedWakeWord {
  /** As `addWakeWord` takes it. */
  model: Buffer;
  /** Of the examples held out, which are harder than a day at home: the share of a word's moments with a score over one half. */
  heardShare: number;
  /** The same of near misses, talk and noise. */
  falseShare: number;
}

/**
 * Trains a model of a wake word for openWakeWord's features, from voices that say it and what sounds like it.
 * @param phrase words of small letters
 */
export async function trainWakeWord(phrase: string, options: TrainingOptions): Promise<TrainedWakeWord> {
  const { size, speakers, talkers, ownTakes = [], sentences, recordings, sessions, random, onProgress } = options;
  const report = (stage: TrainingProgress['stage']) => (share: number) => onProgress?.({ stage, share });
  const spoken = await sayExamples(phrase, sentences, speakers, {
    ...size,
    talkers,
    random,
    onProgress: report('speaking'),
  });
  spoken.words.push(...Array.from({ length: OWN_TAKE_TIMES }, () => ownTakes).flat());
  const hear = (isHeldOut: boolean, onShare?: (share: number) => void): Promise<TrainingWindows> =>
    trainingWindows(partOf(spoken, isHeldOut), sessions, {
      ...size,
      recordings: everyTenth(recordings, isHeldOut),
      random,
      onProgress: onShare,
    });
  const seen = await hear(false, report('listening'));
  const unseen = await hear(true);
  const network = await fitNetwork(seen.words, seen.others, {
    steps: size.steps,
    random,
    onProgress: report('learning'),
  });
  const heard = (windows: readonly Float32Array[]) => windows.filter((window) => network.logit(window) > 0).length;
  return {
    model: wakeModelFile(network.layers),
    heardShare: heard(unseen.words) / Math.max(1, unseen.words.length),
    falseShare: heard(unseen.others) / Math.max(1, unseen.others.length),
  };
}

const partOf = ({ words, nearMisses, talk }: SpokenExamples, isHeldOut: boolean): SpokenExamples => ({
  words: everyTenth(words, isHeldOut),
  nearMisses: everyTenth(nearMisses, isHeldOut),
  talk: everyTenth(talk, isHeldOut),
});

function everyTenth<T>(items: readonly T[], isHeldOut: boolean): T[] {
  return items.filter((_, index) => (index % HELD_OUT === HELD_OUT - 1) === isHeldOut);
}

import { SAMPLE_RATE_HZ, samplesOfMs } from '../../shared/audio/audio-format.ts';
import type { WakeFeatureSessions } from '../engine/speech/wake/openwakeword/wake-features.ts';
import { Embeddings } from './embeddings.ts';
import { inNoisyRoom, noiseAlone, OTHER_SOUND_SECONDS, talkInRoom } from './other-sounds.ts';
import type { SpokenExamples } from './say-examples.ts';
import { makeScene, type SoundScene } from './sound-scene.ts';

/** From the end of the word to the end of a window: a detector looks each 80 ms and wants some scores in a row. */
const HEARD_MS = [-40, 400] as const;
/** So long before the end of the word a window has too little of it to be the word. */
const UNHEARD_MS = 350;
const NOISES = 12;

/** What a network learns from: windows of [16 × 96] embeddings. */
export interface TrainingWindows {
  words: Float32Array[];
  others: Float32Array[];
}

export interface WindowOptions {
  /** Scenes in which each word and each near miss is heard. */
  scenesPerWord: number;
  scenesPerNearMiss: number;
  /** Real sound without the wake word, 16 kHz mono. */
  recordings: readonly Float32Array[];
  random: () => number;
  /** @param share 0 to 1 */
  onProgress?: ((share: number) => void) | undefined;
}

/** Plays the examples in rooms and noises, and gathers what a wake model sees of them. */
export async function trainingWindows(
  { words, nearMisses, talk }: SpokenExamples,
  sessions: WakeFeatureSessions,
  { scenesPerWord, scenesPerNearMiss, recordings, random, onProgress }: WindowOptions,
): Promise<TrainingWindows> {
  const gathered: TrainingWindows = { words: [], others: [] };
  const hear = async (samples: Float32Array) => addOthers(await Embeddings.of(samples, sessions), gathered);
  const hearWord = async ({ samples, phraseEnd }: SoundScene) =>
    addWord(await Embeddings.of(samples, sessions), phraseEnd, gathered);
  const scene = (phrase: Float32Array) => makeScene(phrase, talk, random);
  const talks = Math.ceil((2 * seconds(talk)) / OTHER_SOUND_SECONDS);
  const scenes = [
    ...repeated(words, scenesPerWord).map((word) => () => hearWord(scene(word))),
    ...repeated(nearMisses, scenesPerNearMiss).map((miss) => () => hear(scene(miss).samples)),
    ...Array.from({ length: talks }, () => () => hear(talkInRoom(talk, random))),
    ...recordings.map((recording) => () => hear(recording)),
    ...recordings.map((recording) => () => hear(inNoisyRoom(recording, talk, random))),
    ...Array.from({ length: NOISES }, () => () => hear(noiseAlone(talk, random))),
  ];
  for (const [index, play] of scenes.entries()) {
    await play();
    onProgress?.((index + 1) / scenes.length);
  }
  return gathered;
}

function addWord(embeddings: Embeddings, wordEnd: number, { words, others }: TrainingWindows): void {
  for (let index = 0; index < embeddings.count; index++) {
    const afterwards = Embeddings.endOf(index) - wordEnd;
    const isHeard = afterwards >= samplesOfMs(HEARD_MS[0]) && afterwards <= samplesOfMs(HEARD_MS[1]);
    if (isHeard) words.push(embeddings.window(index));
    else if (afterwards < -samplesOfMs(UNHEARD_MS)) others.push(embeddings.window(index));
  }
}

function addOthers(embeddings: Embeddings, { others }: TrainingWindows): void {
  for (let index = 0; index < embeddings.count; index++) others.push(embeddings.window(index));
}

const repeated = <T>(items: readonly T[], times: number): T[] => Array.from({ length: times }, () => items).flat();
const seconds = (clips: readonly Float32Array[]) => clips.reduce((sum, { length }) => sum + length, 0) / SAMPLE_RATE_HZ;

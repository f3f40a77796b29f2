/** Measures Hark's hearing without a corpus: with other built-in voices, noise, pauses and its own voice. */
import type { Engine } from '../../src/main/engine/engine.ts';
import { Room } from '../../src/main/engine/pipeline/testing/room.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { readOrdinaryTalk, readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';
import { concatSamples, msOfSamples, samplesOfMs } from '../../src/shared/audio/audio-format.ts';
import { percentileOf } from '../../src/shared/percentile.ts';
import { percent } from '../statistics.ts';
import { describeSnr, noise, withNoise } from './noise.ts';
import { countWordErrors, wordsOf } from './word-errors.ts';

const SPEAKERS = ['slt', 'rms', 'awb'] as const;
const WAKE_PHRASES = [
  'Alexa, what time is it?',
  'Alexa, set a timer for five minutes.',
  'Hey Jarvis, what can you do?',
];
/** Natural pauses within a sentence; the words after the pause must not be lost. */
const PAUSED_COMMANDS = [
  ['Set a timer for', 'ten minutes.'],
  ['Remind me to', 'call my mother tomorrow.'],
  ['What is the time in', 'Tokyo?'],
  ['Add bread and', 'butter to my shopping list.'],
] as const;
const PAUSE_MS = 500;
/** Transcripts can contain digits instead of these words. */
const NUMBER_WORDS =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w*ty|hundred|half|quarter|first)\b/i;
const NOISE_MINUTES = 4;
/** Level of pure noise, dBFS. */
const NOISE_LEVELS_DB = [-50, -30, -20];

export interface HearingFigures {
  /** In white noise, by signal-to-noise ratio. */
  wakeRecallPercent: Record<string, number>;
  /** In ordinary talk, in noise of several levels, and in Hark's own replies. */
  falseWakesPerHour: Record<'talk' | 'noise' | 'own-voice', number>;
  commandWerPercent: number;
  /** Share of commands, with and without a pause, that were ended too early. */
  cutOffPercent: Record<'commands' | 'paused', number>;
  /** From the end of speech to the transcript, milliseconds. */
  endOfTurnMs: { p50: number; p95: number };
}

export interface HearingOptions {
  /** 1 takes all phrases, 4 every fourth. */
  sample: number;
  /** Like `sample`, for the sentences that must not wake Hark; 1 uses every voice for each. */
  talkSample: number;
  /** Signal-to-noise ratios; infinity means quiet. */
  snrsDb: readonly number[];
}

/** Used by `npm run test:long`. */
export const SHORT_OPTIONS: HearingOptions = { sample: 24, talkSample: 24, snrsDb: [Number.POSITIVE_INFINITY] };
export const FULL_OPTIONS: HearingOptions = {
  sample: 4,
  talkSample: 1,
  snrsDb: [Number.POSITIVE_INFINITY, 30, 20, 10],
};

/** Evaluates the default configuration on a simulated clock. */
export async function evaluateHearing(
  engine: Engine,
  { sample, talkSample, snrsDb }: HearingOptions,
): Promise<HearingFigures> {
  const voices = await Promise.all(SPEAKERS.map((name) => FliteVoice.load(name)));
  const speak: Speak = async (text, speaker = 0) =>
    (await (voices[speaker % voices.length] as FliteVoice).speak(text)).samples;

  const wakeRecallPercent: HearingFigures['wakeRecallPercent'] = {};
  for (const snrDb of snrsDb) {
    wakeRecallPercent[describeSnr(snrDb)] = await wakeRecall(engine, speak, snrDb);
  }
  const falseWakesPerHour = await falseWakes(engine, speak, talkSample);
  const { commandWerPercent, cutOff, endOfTurnMs } = await commandsHeard(engine, speak, sample);
  const cutOffPercent = { commands: cutOff, paused: await pausedCutOff(engine, speak) };
  return { wakeRecallPercent, falseWakesPerHour, commandWerPercent, cutOffPercent, endOfTurnMs };
}

type Speak = (text: string, speaker?: number) => Promise<Float32Array>;

async function wakeRecall(engine: Engine, speak: Speak, snrDb: number): Promise<number> {
  const trials = [...SPEAKERS.keys()].flatMap((speaker) => WAKE_PHRASES.map((text) => ({ text, speaker })));
  let woke = 0;
  for (const { text, speaker } of trials) {
    const clip = concatSamples([silence(800), await speak(text, speaker), silence(1200)]);
    if ((await wakesIn(engine, withNoise(clip, snrDb))) > 0) woke += 1;
  }
  return percent(woke, trials.length);
}

async function falseWakes(engine: Engine, speak: Speak, sample: number): Promise<HearingFigures['falseWakesPerHour']> {
  const speakAll = (texts: readonly string[]) => {
    const chosen = texts.filter((_, index) => index % sample === 0);
    const speakers = (index: number) => (sample === 1 ? [...SPEAKERS.keys()] : [index]);
    return Promise.all(chosen.flatMap((text, index) => speakers(index).map((speaker) => speak(text, speaker))));
  };
  const replies = [...new Set(readPhrases().map(({ reply }) => reply))].filter((reply) => /[a-z]{3}/i.test(reply));
  const noiseSamples = samplesOfMs((NOISE_MINUTES * 60_000) / sample);
  return {
    talk: await wakesPerHour(engine, await speakAll(readOrdinaryTalk())),
    noise: await wakesPerHour(
      engine,
      NOISE_LEVELS_DB.map((level) => noise(noiseSamples, 10 ** (level / 20))),
    ),
    'own-voice': await wakesPerHour(engine, await speakAll(replies)),
  };
}

async function commandsHeard(engine: Engine, speak: Speak, sample: number) {
  const commands = readPhrases()
    .filter(({ phrase, heldBack }) => !heldBack && !NUMBER_WORDS.test(phrase) && wordsOf(phrase).length > 2)
    .filter((_, index) => index % (4 * sample) === 0);
  const delays: number[] = [];
  let [words, errors, early] = [0, 0, 0];
  for (const [index, { phrase }] of commands.entries()) {
    const { text, delayMs } = await hearCommand(engine, [await speak(phrase, index)]);
    words += wordsOf(phrase).length;
    errors += countWordErrors(wordsOf(phrase), wordsOf(text));
    if (delayMs < 0) early += 1;
    else delays.push(delayMs);
  }
  delays.sort((a, b) => a - b);
  return {
    commandWerPercent: percent(errors, words),
    cutOff: percent(early, commands.length),
    endOfTurnMs: { p50: Math.round(percentileOf(delays, 50) ?? 0), p95: Math.round(percentileOf(delays, 95) ?? 0) },
  };
}

async function pausedCutOff(engine: Engine, speak: Speak): Promise<number> {
  let early = 0;
  for (const [index, parts] of PAUSED_COMMANDS.entries()) {
    for (const speaker of SPEAKERS.keys()) {
      const spokenParts = await Promise.all(parts.map((part) => speak(part, speaker + index)));
      if ((await hearCommand(engine, spokenParts)).delayMs < 0) early += 1;
    }
  }
  return percent(early, PAUSED_COMMANDS.length * SPEAKERS.length);
}

/**
 * Starts with push-to-talk, so that only recognition and endpointing count. @returns delayMs negative if the command
 * was ended too early
 */
async function hearCommand(engine: Engine, parts: readonly Float32Array[]): Promise<{ text: string; delayMs: number }> {
  const room = await Room.open(engine);
  await room.silence(300);
  room.session.command({ type: 'push-to-talk' });
  let endedMs = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) await room.silence(PAUSE_MS);
    const speech = withoutSilence(part);
    await room.hear(speech);
    endedMs = room.clock.nowMs();
  }
  await room.silence(2500);
  const [first] = room.of('transcript');
  await room.session.close();
  return { text: first?.text ?? '', delayMs: first ? first.atMs - endedMs : 0 };
}

async function wakesIn(engine: Engine, samples: Float32Array): Promise<number> {
  const room = await Room.open(engine);
  await room.hear(samples);
  await room.silence(1000);
  await room.session.close();
  return room.of('wake').length;
}

async function wakesPerHour(engine: Engine, clips: readonly Float32Array[]): Promise<number> {
  let ms = 0;
  const room = await Room.open(engine);
  for (const clip of clips) {
    await room.hear(clip);
    await room.silence(400);
    ms += msOfSamples(clip.length) + 400;
  }
  const wakes = room.of('wake').length;
  await room.session.close();
  return Math.round((wakes / (ms / 3_600_000)) * 10) / 10;
}

const silence = (ms: number) => new Float32Array(samplesOfMs(ms));

function lastIndexOf(samples: Float32Array, is: (sample: number) => boolean): number {
  let at = samples.length - 1;
  while (at >= 0 && !is(samples[at] as number)) at -= 1;
  return at;
}

/** Removes the silence at both ends of a synthesised clip. */
function withoutSilence(samples: Float32Array): Float32Array {
  const loud = (sample: number) => Math.abs(sample) > 0.01;
  return samples.subarray(Math.max(0, samples.findIndex(loud)), lastIndexOf(samples, loud) + 1);
}

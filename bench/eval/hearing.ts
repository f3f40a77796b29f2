/** How well Hark hears what it can be told without a corpus: other built-in voices, in noise, with pauses, and its own. */
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
const WAKING = ['Alexa, what time is it?', 'Alexa, set a timer for five minutes.', 'Hey Jarvis, what can you do?'];
/** As people pause in mid-sentence: what comes after must not be lost. */
const PAUSED = [
  ['Set a timer for', 'ten minutes.'],
  ['Remind me to', 'call my mother tomorrow.'],
  ['What is the time in', 'Tokyo?'],
  ['Add bread and', 'butter to my shopping list.'],
] as const;
const PAUSE_MS = 500;
/** They would be written in digits as often as in words. */
const NUMBERS = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w*ty|hundred|half|quarter|first)\b/i;
const NOISE_MINUTES = 4;
/** Of noise alone, dBFS. */
const NOISE_LEVELS_DB = [-50, -30, -20];

export interface HearingFigures {
  /** Of the wake word in white noise, by signal to noise ratio. */
  wakeRecallPercent: Record<string, number>;
  /** In ordinary talk, in noise of several levels, and in Hark's own replies. */
  falseWakesAnHour: Record<'talk' | 'noise' | 'own-voice', number>;
  commandWerPercent: number;
  /** Of commands and of commands with a pause: whose end was taken for their end too early. */
  cutOffPercent: Record<'commands' | 'paused', number>;
  /** From the end of speech to the transcript, milliseconds. */
  endOfTurnMs: { p50: number; p95: number };
}

export interface HearingOptions {
  /** 1 takes all phrases, 4 every fourth. */
  sample: number;
  /** As `sample`, of the sentences that must wake nothing; 1 has each said by every voice. */
  talkSample: number;
  /** Of speech to noise; infinite is quiet. */
  snrsDb: readonly number[];
}

/** What `npm run test:long` measures. */
export const SHORT: HearingOptions = { sample: 24, talkSample: 24, snrsDb: [Number.POSITIVE_INFINITY] };
export const WHOLE: HearingOptions = { sample: 4, talkSample: 1, snrsDb: [Number.POSITIVE_INFINITY, 30, 20, 10] };

/** Of the default configuration, on a clock of its own. */
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
  const falseWakesAnHour = await falseWakes(engine, speak, talkSample);
  const { commandWerPercent, cutOff, endOfTurnMs } = await commandsHeard(engine, speak, sample);
  const cutOffPercent = { commands: cutOff, paused: await pausedCutOff(engine, speak) };
  return { wakeRecallPercent, falseWakesAnHour, commandWerPercent, cutOffPercent, endOfTurnMs };
}

type Speak = (text: string, speaker?: number) => Promise<Float32Array>;

async function wakeRecall(engine: Engine, speak: Speak, snrDb: number): Promise<number> {
  const trials = [...SPEAKERS.keys()].flatMap((speaker) => WAKING.map((text) => ({ text, speaker })));
  let woke = 0;
  for (const { text, speaker } of trials) {
    const clip = concatSamples([silence(800), await speak(text, speaker), silence(1200)]);
    if ((await wakesIn(engine, withNoise(clip, snrDb))) > 0) woke += 1;
  }
  return percent(woke, trials.length);
}

async function falseWakes(engine: Engine, speak: Speak, sample: number): Promise<HearingFigures['falseWakesAnHour']> {
  const spoken = (texts: readonly string[]) => {
    const chosen = texts.filter((_, index) => index % sample === 0);
    const speakers = (index: number) => (sample === 1 ? [...SPEAKERS.keys()] : [index]);
    return Promise.all(chosen.flatMap((text, index) => speakers(index).map((speaker) => speak(text, speaker))));
  };
  const replies = [...new Set(readPhrases().map(({ reply }) => reply))].filter((reply) => /[a-z]{3}/i.test(reply));
  const noiseSamples = samplesOfMs((NOISE_MINUTES * 60_000) / sample);
  return {
    talk: await wakesAnHour(engine, await spoken(readOrdinaryTalk())),
    noise: await wakesAnHour(
      engine,
      NOISE_LEVELS_DB.map((level) => noise(noiseSamples, 10 ** (level / 20))),
    ),
    'own-voice': await wakesAnHour(engine, await spoken(replies)),
  };
}

async function commandsHeard(engine: Engine, speak: Speak, sample: number) {
  const commands = readPhrases()
    .filter(({ phrase, heldBack }) => !heldBack && !NUMBERS.test(phrase) && wordsOf(phrase).length > 2)
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
  for (const [index, parts] of PAUSED.entries()) {
    for (const speaker of SPEAKERS.keys()) {
      const spoken = await Promise.all(parts.map((part) => speak(part, speaker + index)));
      if ((await hearCommand(engine, spoken)).delayMs < 0) early += 1;
    }
  }
  return percent(early, PAUSED.length * SPEAKERS.length);
}

/** By the talk key, so that only hearing and endpointing count. @returns delayMs negative when it did not wait for the end */
async function hearCommand(engine: Engine, parts: readonly Float32Array[]): Promise<{ text: string; delayMs: number }> {
  const room = await Room.open(engine);
  await room.silence(300);
  room.session.command({ type: 'push-to-talk' });
  let endedMs = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) await room.silence(PAUSE_MS);
    const spoken = withoutSilence(part);
    await room.hear(spoken);
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

async function wakesAnHour(engine: Engine, clips: readonly Float32Array[]): Promise<number> {
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

/** What a voice leaves empty at both ends is no speech. */
function withoutSilence(samples: Float32Array): Float32Array {
  const loud = (sample: number) => Math.abs(sample) > 0.01;
  return samples.subarray(Math.max(0, samples.findIndex(loud)), lastIndexOf(samples, loud) + 1);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RESULTS_FOLDER } from '../write-results.ts';

const distribution = z.object({
  count: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  max: z.number(),
});
const machine = z.object({
  date: z.string(),
  hardware: z.object({
    processor: z.string(),
    cores: z.number(),
    memoryGib: z.number(),
    system: z.string(),
    node: z.string(),
  }),
});
const processFigures = z.object({
  process: z.string(),
  cpuPercentOfOneCore: z.number().optional(),
  residentMib: z.number(),
  proportionalMib: z.number().optional(),
});
const compared = z.object({
  baseline: z.object({ p50: z.number() }),
  optimised: z.object({ p50: z.number() }),
  lessPercent: z.number(),
});

const cacheRun = z.object({
  asked: z.number(),
  made: z.number(),
  sharedPercent: z.number(),
  latencyMs: distribution,
});
const sessionStep = z.object({
  clients: z.number(),
  processorPercentOfOneCore: z.number(),
  residentMib: z.number(),
  latenessUnderMs: z.object({ p99: z.number() }),
  upBytesPerSecond: z.number(),
  downBytesPerSecond: z.number(),
  messagesPerSecond: z.number(),
  voiceToVoiceMs: distribution.optional(),
});

/** What one process finds out about one voice. */
export const voiceRun = z.object({
  voice: z.string(),
  sentences: z.number(),
  /** Words of the sentences, and those of them that STT did not hear as they were meant. */
  words: z.number(),
  errors: z.number(),
  /** Of its model on disk; null for one that the user added. */
  sizeMib: z.number().nullable(),
  loadMs: z.number(),
  /** Until the sound of one sentence is there. */
  sentenceMs: distribution,
  /** Until its first part is there, which is heard while the rest is made. */
  firstSoundMs: distribution,
  /** Running time over the length of the sound. */
  realTimeFactor: z.number(),
  /** What the voice adds to its process. */
  memoryMib: z.number(),
  /** Of the process, after each fifth of 500 replies. */
  memoryByFifthMib: z.array(z.number()).length(5),
  /** What one has to know of the measurement, written by hand. */
  remark: z.string().optional(),
});
export type VoiceRun = z.infer<typeof voiceRun>;

/** One language model, asked questions one after the other. */
const languageModelRun = z.object({
  model: z.string(),
  loadMs: z.number(),
  firstTextMs: distribution,
  /** Until its first sentence can be spoken. */
  firstSentenceMs: distribution,
  tokensPerSecond: z.number(),
  /** Of its process. */
  memoryMib: z.number(),
  /** Until the first word with Hark's tools: of the very first question, of one a minute later, and of the first after a restart. */
  withTools: z.object({ count: z.number(), firstMs: z.number(), minuteLaterMs: z.number(), restartedMs: z.number() }),
  /** From an interruption to the end of the answer, */
  cancelMs: z.number(),
  /** and from the next question, asked right after a long one was cancelled, to its first word. */
  afterCancelMs: z.number(),
  /** Of the microphone's chunks, without the model and while it writes. */
  latenessMs: z.object({ alone: distribution, beside: distribution }),
});
export type LanguageModelRun = z.infer<typeof languageModelRun>;

const SCHEMAS = {
  'voice-loop': machine.extend({
    electron: z.string(),
    questions: z.object({ asked: z.number(), answered: z.number() }),
    latencyMs: z.record(z.string(), distribution),
    latenessMs: z.object({ whileListening: distribution, otherwise: distribution }),
    asleep: z.object({ cpuPercentOfOneCore: z.number(), processes: z.array(processFigures) }),
    talking: z.object({ processes: z.array(processFigures) }),
  }),
  start: machine.extend({ startToListeningMs: distribution }),
  optimisation: machine.extend({
    claimedPercent: z.record(z.string(), z.number()),
    totalTimeMs: compared,
    averageTimePerChunkMs: compared,
    slowestChunkMs: compared,
    processorTimeMs: compared,
    voiceToVoiceMs: compared,
    peakMemoryMib: compared,
    arrays: compared,
    arraysMib: compared,
    openSessionMs: compared,
    cacheHitRate: z.number(),
    poolUtilization: z.number(),
    httpFirstPartMs: compared,
    httpConnections: z.object({ baseline: z.number(), optimised: z.number() }),
  }),
  replay: machine.extend({
    days: z.array(
      z.object({ preloading: z.boolean(), hitRate: z.number(), lastDayHitRate: z.number(), loadedShare: z.number() }),
    ),
  }),
  soak: machine.extend({
    hours: z.number(),
    slopeMibPerHour: z.number(),
    residentMib: z.array(z.number()),
    wakes: z.object({ said: z.number(), woke: z.number(), false: z.number() }),
    bargeIns: z.object({ said: z.number(), interrupted: z.number() }),
  }),
  load: machine.extend({
    maxSessionsUnderLimit: z.number(),
    steps: z.array(
      z.object({
        sessions: z.number(),
        latenessMs: distribution,
        voiceToVoiceMs: distribution.optional(),
        processorPercentOfOneCore: z.number(),
        residentMib: z.number(),
      }),
    ),
    utterances: z.array(
      z.object({
        model: z.string(),
        audioMs: z.number(),
        transcribeMs: z.number(),
        afterPartialMs: z.number(),
        synthesizeMs: z.number(),
      }),
    ),
  }),
  peers: machine.extend({
    threads: z.number(),
    results: z.record(
      z.string(),
      z.record(
        z.string(),
        z.object({ ms: distribution, realTimeFactor: z.number().nullable(), timesHark: z.number() }),
      ),
    ),
  }),
  stress: machine.extend({
    sessions: z.number(),
    phases: z.record(
      z.string(),
      z.object({
        sessions: z.number(),
        latenessMs: distribution,
        answered: z.number(),
        shedChunks: z.number(),
        residentMib: z.number(),
      }),
    ),
    checks: z.record(z.string(), z.boolean()),
  }),
  'shared-cache': machine.extend({
    sentencesPerDesktop: z.number(),
    distinctReplies: z.number(),
    runs: z.array(z.object({ desktops: z.number(), alone: cacheRun, together: cacheRun })),
  }),
  compression: machine.extend({
    utterances: z.number(),
    meanSeconds: z.number(),
    questions: z.array(
      z.object({
        format: z.string(),
        kbitsPerSecond: z.number(),
        encodeMs: distribution,
        words: z.number(),
        errors: z.number(),
        requestMs: z.record(z.string(), distribution),
      }),
    ),
    replies: z.array(
      z.object({ format: z.string(), bytesPerReply: z.number(), requestMs: z.record(z.string(), distribution) }),
    ),
  }),
  sessions: machine.extend({
    questionIntervalMs: z.number(),
    stepMs: z.number(),
    quiet: z.array(sessionStep).min(1),
    asking: z.array(sessionStep).min(1),
  }),
  recordings: machine.extend({
    wake: z.array(
      z.object({
        group: z.string(),
        noise: z.string(),
        clips: z.number(),
        woke: z.number(),
        right: z.number(),
        hours: z.number(),
      }),
    ),
    orders: z.array(
      z.object({
        noise: z.string(),
        withVocabulary: z.boolean(),
        clips: z.number(),
        wholePercent: z.number(),
        heardSlotsPercent: z.number(),
      }),
    ),
    languages: z.array(
      z.object({
        language: z.string(),
        clips: z.number(),
        words: z.number(),
        errors: z.number(),
        werPercent: z.number(),
        computeMs: z.object({ p50: z.number(), max: z.number() }),
      }),
    ),
    talk: z.array(z.object({ withVocabulary: z.boolean(), words: z.number(), intrusions: z.number() })),
    stt: z.object({ model: z.string(), clips: z.number(), words: z.number(), errors: z.number() }),
  }),
  voices: machine.extend({ voices: z.array(voiceRun).min(1) }),
  'language-model': machine.extend({ models: z.array(languageModelRun).min(1) }),
  skills: machine.extend({
    talk: z.object({ sentences: z.number(), answered: z.number(), effects: z.number() }),
    understandingMs: distribution,
  }),
  'new-user': z.object({
    packageMib: z.number(),
    steps: z.array(z.object({ step: z.string(), ms: z.number() })),
  }),
};

type Schemas = typeof SCHEMAS;
export type Results = { [Name in keyof Schemas]: z.infer<Schemas[Name]> };

/** Reads the committed result of a bench. @throws Error if it is missing or has an outdated format */
export function readResult<Name extends keyof Schemas>(name: Name): Results[Name] {
  const text = readFileSync(join(RESULTS_FOLDER, `${name}.json`), 'utf8');
  return SCHEMAS[name].parse(JSON.parse(text)) as Results[Name];
}

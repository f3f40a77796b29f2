import { z } from 'zod';
import { errorCodeSchema } from '../errors.ts';
import { WAKE_WORD } from '../settings/wake-words.ts';
import { agendaItemSchema } from './agenda.ts';
import { COMPUTER_ACTIONS } from './computer-actions.ts';
import { factSchema } from './fact.ts';
import { consentSchema, ONLINE_SERVICES } from './online-services.ts';
import { routinesSchema } from './routine.ts';
import { SESSION_STATES } from './session-state.ts';
import { stageSpanSchema, turnLatencySchema } from './turn-latency.ts';
import { userProfileSchema } from './user-profile.ts';

/** All times use the session clock: Unix epoch for a live microphone, the start of the file for a file. */
const atMs = z.number();
const turnId = z.string().min(1);
const keyword = z.string().regex(WAKE_WORD);

/** How a turn ended. */
export const TURN_OUTCOMES = ['answered', 'interrupted', 'nothing-heard', 'failed'] as const;

export type TurnOutcome = (typeof TURN_OUTCOMES)[number];

/** What started a turn. */
export const TURN_TRIGGERS = ['wake', 'talk-key', 'text', 'follow-up', 'barge-in'] as const;

/** A remote service. Failing: its latest request failed. Down: it gets no requests for a while. */
const serviceHealthSchema = z.object({
  service: z.string(),
  /** Origin of its URL. */
  at: z.string(),
  state: z.enum(['unused', 'ok', 'failing', 'down']),
  /** Time to the start of the answer over the last 100 requests, milliseconds; null before the first. */
  latencyMs: z.object({ p50: z.number(), p95: z.number() }).nullable(),
  requests: z.number(),
  failures: z.number(),
  /** Requests answered on this machine because the service failed or was too slow. */
  fallbacks: z.number(),
  /** Error of the latest request, if it failed. */
  failing: errorCodeSchema.nullable(),
});
export type ServiceHealthFigures = z.infer<typeof serviceHealthSchema>;

export const engineEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), loadMs: z.number() }),
  /** Shows that the engine is not stuck; for main only. */
  z.object({ type: z.literal('heartbeat') }),
  z.object({ type: z.literal('state'), state: z.enum(SESSION_STATES), turnId: turnId.optional() }),
  /** Sent once per buffer, less often in silence: input level in dBFS (-100..0) and the highest speech probability. */
  z.object({
    type: z.literal('level'),
    durationMs: z.number(),
    dbfs: z.number(),
    speechProbability: z.number(),
    latenessMs: z.number(),
  }),
  z.object({ type: z.literal('turn-started'), turnId, trigger: z.enum(TURN_TRIGGERS), atMs }),
  z.object({ type: z.literal('wake'), turnId, keyword, score: z.number(), atMs }),
  z.object({ type: z.literal('partial'), turnId, text: z.string(), atMs }),
  z.object({ type: z.literal('transcript'), turnId, text: z.string(), atMs }),
  /** The end of what was dictated so far, while it grows; empty at its beginning and its end. */
  z.object({ type: z.literal('dictation'), text: z.string(), atMs }),
  /** The reply so far, while it is generated. */
  z.object({ type: z.literal('reply-part'), turnId, text: z.string(), atMs }),
  z.object({
    type: z.literal('reply'),
    turnId,
    text: z.string(),
    skill: z.string(),
    /** How the words were read, for whoever asks why: each intent with the words that fill its slots. */
    reading: z.array(z.object({ intent: z.string(), said: z.record(z.string(), z.string()) })).optional(),
    /** Words that nothing explained. */
    unexplained: z.array(z.string()).optional(),
    /** A language model must not be told: it tells what Hark remembers, or that there is no model. */
    isUntold: z.literal(true).exactOptional(),
    /** It is a question for a yes or a no. */
    asksYesOrNo: z.literal(true).exactOptional(),
    atMs,
  }),
  /** A message outside of a turn, such as what was missed while Hark was not running. */
  z.object({ type: z.literal('notice'), text: z.string(), atMs }),
  z.object({ type: z.literal('speech'), turnId, text: z.string(), durationMs: z.number(), atMs }),
  z.object({
    type: z.literal('turn'),
    turnId,
    outcome: z.enum(TURN_OUTCOMES),
    latencyMs: turnLatencySchema,
    spans: z.array(stageSpanSchema),
    /** Zero of the spans. */
    zeroAtMs: z.number(),
    atMs,
  }),
  /** Answer to `report-voices`: every available voice. */
  z.object({
    type: z.literal('voices'),
    voices: z.array(
      z.object({
        name: z.string(),
        engine: z.enum(['flite', 'system', 'piper', 'kokoro']),
        title: z.string(),
        default: z.literal(true).exactOptional(),
        slowerThanSpeech: z.literal(true).exactOptional(),
      }),
    ),
  }),
  /** Answer to `report-skills`: the skill that each sentence is for; null where no skill understands it. */
  z.object({
    type: z.literal('skills'),
    skills: z.array(z.object({ sentence: z.string(), skill: z.string().nullable() })),
  }),
  /** Answer to `report-figures`; on request, so that it costs nothing while the panel is closed. */
  z.object({
    type: z.literal('figures'),
    cache: z.object({ hits: z.number(), misses: z.number(), groups: z.number(), mostGroups: z.number() }),
    /** Connection pool of each remote service. */
    pools: z.array(z.object({ service: z.string(), active: z.number(), size: z.number() })),
    /** State of each remote service. */
    health: z.array(serviceHealthSchema),
    /** Shared cache, if configured: hits in this process, hits in the store, and misses. */
    sharedCache: z
      .object({ at: z.string(), up: z.boolean(), local: z.number(), shared: z.number(), made: z.number() })
      .optional(),
    /** Wake word score (0..1) of each frame since the last report, at most the last 15 s. */
    wakeScores: z.array(z.object({ atMs, keyword, score: z.number() })),
    /** Near misses since then that had their transcript checked. */
    nearMisses: z.array(z.object({ atMs, keyword, score: z.number(), woke: z.boolean() })),
  }),
  /** URL of the metrics endpoint. */
  z.object({ type: z.literal('metrics'), url: z.url() }),
  /** Timers, alarms and reminders. */
  z.object({ type: z.literal('agenda'), items: z.array(agendaItemSchema) }),
  /** Everything the user asked Hark to remember, oldest first. */
  z.object({ type: z.literal('facts'), facts: z.array(factSchema) }),
  /** The user said their name or their place, to be stored in the settings; for main only. */
  z.object({ type: z.literal('user-changed'), user: userProfileSchema }),
  /** The user said yes or no to a service, to be stored in the settings; for main only. */
  z.object({ type: z.literal('service-decided'), service: z.enum(ONLINE_SERVICES), consent: consentSchema }),
  /** The user said yes or no to a kind of action on this computer, to be stored in the settings; for main only. */
  z.object({ type: z.literal('action-decided'), action: z.enum(COMPUTER_ACTIONS), consent: consentSchema }),
  /** A time in which nothing rings begins or ends; for main only. */
  z.object({ type: z.literal('quiet'), isQuiet: z.boolean() }),
  /** The user changed the routines, to be stored in the settings; for main only. */
  z.object({ type: z.literal('routines-changed'), routines: routinesSchema }),
  /** A request to open something that the settings allow; for main only. */
  z.object({ type: z.literal('open'), target: z.string() }),
  /** The engine needs a process for the language model; for main only. */
  z.object({ type: z.literal('language-model-wanted') }),
  /** The user wants a language model of the catalogue, and then an answer; for main only. */
  z.object({ type: z.literal('language-model-accepted'), modelId: z.string(), question: z.string() }),
  /** The user wants no language model; for main only. */
  z.object({ type: z.literal('language-model-declined') }),
  z.object({
    type: z.literal('error'),
    code: errorCodeSchema,
    message: z.string(),
    turnId: turnId.optional(),
    atMs,
  }),
  /** An error reported outside of a turn no longer applies. */
  z.object({ type: z.literal('resolved'), code: errorCodeSchema }),
]);

/** Every event of the engine. A union tagged by `type`; `turnId` joins the events of a turn. */
export type EngineEvent = z.infer<typeof engineEventSchema>;

export type EngineEventOf<T extends EngineEvent['type']> = Extract<EngineEvent, { type: T }>;

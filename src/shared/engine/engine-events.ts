import { z } from 'zod';
import { errorCodeSchema } from '../errors.ts';
import { WAKE_WORD } from '../settings/wake-words.ts';
import { agendaItemSchema } from './agenda.ts';
import { SESSION_STATES } from './session-state.ts';
import { stageSpanSchema, turnLatencySchema } from './turn-latency.ts';

/** All times are on the session's clock: Unix epoch for a live microphone, the file's start for a file. */
const atMs = z.number();
const turnId = z.string().min(1);
const keyword = z.string().regex(WAKE_WORD);

/** How a turn came to its end. */
export const TURN_OUTCOMES = ['answered', 'interrupted', 'nothing-heard', 'failed'] as const;

export type TurnOutcome = (typeof TURN_OUTCOMES)[number];

/** What began a turn. */
export const TURN_TRIGGERS = ['wake', 'talk-key', 'text', 'follow-up', 'barge-in'] as const;

/** A remote service. Failing: its newest request failed. Down: it is not asked for a while. */
const serviceHealthSchema = z.object({
  service: z.string(),
  /** Its origin. */
  at: z.string(),
  state: z.enum(['unused', 'ok', 'failing', 'down']),
  /** Until its answer began, over the last 100, milliseconds; null before the first. */
  latencyMs: z.object({ p50: z.number(), p95: z.number() }).nullable(),
  requests: z.number(),
  failures: z.number(),
  /** Answered on this machine instead, because it failed or took too long. */
  fallbacks: z.number(),
  /** Of the newest request, if that failed. */
  failing: errorCodeSchema.nullable(),
});
export type ServiceHealthFigures = z.infer<typeof serviceHealthSchema>;

export const engineEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), loadMs: z.number() }),
  /** The engine is not stuck; for main alone. */
  z.object({ type: z.literal('heartbeat') }),
  z.object({ type: z.literal('state'), state: z.enum(SESSION_STATES), turnId: turnId.optional() }),
  /** Once a buffer, in quiet less often: loudness of the input in dBFS (-100..0), the highest speech probability in it. */
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
  /** A reply that is still coming: all of it so far. */
  z.object({ type: z.literal('reply-part'), turnId, text: z.string(), atMs }),
  z.object({ type: z.literal('reply'), turnId, text: z.string(), skill: z.string(), atMs }),
  /** Something that Hark says of itself, in no turn: what was missed while it was off. */
  z.object({ type: z.literal('notice'), text: z.string(), atMs }),
  z.object({ type: z.literal('speech'), turnId, text: z.string(), durationMs: z.number(), atMs }),
  z.object({
    type: z.literal('turn'),
    turnId,
    outcome: z.enum(TURN_OUTCOMES),
    latencyMs: turnLatencySchema,
    spans: z.array(stageSpanSchema),
    /** The zero of the spans. */
    zeroAtMs: z.number(),
    atMs,
  }),
  /** The answer to `report-voices`: every voice there is. */
  z.object({
    type: z.literal('voices'),
    voices: z.array(z.object({ name: z.string(), engine: z.enum(['flite', 'system', 'piper', 'kokoro']) })),
  }),
  /** The answer to `report-figures`: what has to be asked for, so that it costs nothing while nobody looks. */
  z.object({
    type: z.literal('figures'),
    cache: z.object({ hits: z.number(), misses: z.number(), groups: z.number(), mostGroups: z.number() }),
    /** Of each remote service. */
    pools: z.array(z.object({ service: z.string(), active: z.number(), size: z.number() })),
    /** How the remote services do, those that there are. */
    health: z.array(serviceHealthSchema),
    /** Of the shared cache, if there is one: what came from this process, from the store, and had to be made. */
    sharedCache: z
      .object({ at: z.string(), up: z.boolean(), local: z.number(), shared: z.number(), made: z.number() })
      .optional(),
    /** Each frame the wake models looked at since the last report, at most the last 15 s; score 0..1. */
    wakeScores: z.array(z.object({ atMs, keyword, score: z.number() })),
    /** Near misses whose words were looked at since then. */
    nearMisses: z.array(z.object({ atMs, keyword, score: z.number(), woke: z.boolean() })),
  }),
  /** Where the metrics are served. */
  z.object({ type: z.literal('metrics'), url: z.url() }),
  /** Timers, alarms and reminders. */
  z.object({ type: z.literal('agenda'), items: z.array(agendaItemSchema) }),
  /** Something is to be opened that the settings allow; for main alone. */
  z.object({ type: z.literal('open'), target: z.string() }),
  z.object({
    type: z.literal('error'),
    code: errorCodeSchema,
    message: z.string(),
    turnId: turnId.optional(),
    atMs,
  }),
  /** An error that was reported outside of a turn no longer applies. */
  z.object({ type: z.literal('resolved'), code: errorCodeSchema }),
]);

/** What the engine tells everyone else. A union tagged by `type`; `turnId` joins the events of a turn. */
export type EngineEvent = z.infer<typeof engineEventSchema>;

export type EngineEventOf<T extends EngineEvent['type']> = Extract<EngineEvent, { type: T }>;

import { z } from 'zod';
import { playbackReportSchema } from '../../../shared/audio/audio-port.ts';
import { engineCommandSchema } from '../../../shared/engine/engine-commands.ts';
import { engineEventSchema } from '../../../shared/engine/engine-events.ts';
import { errorCodeSchema } from '../../../shared/errors.ts';

/** Where a server opens sessions, by WebSocket. */
export const SESSION_PATH = '/v1/session';
/** A packet of sound, 16 kHz mono. */
export const PACKET_SAMPLES = 320;
/** In the order a server prefers them. */
export const SESSION_FORMATS = ['opus', 'pcm'] as const;
export type SessionFormat = (typeof SESSION_FORMATS)[number];
/** Of a ticket, characters: a long shopping list is a few thousand, so is the talk of an hour. */
export const MAX_TICKET_LENGTH = 65_536;
/** How many packets a message holds at most: 0.2 s. */
export const MAX_PACKETS_PER_MESSAGE = 10;

const clientMessageSchema = z.discriminatedUnion('type', [
  /** The first message. */
  z.object({
    type: z.literal('hello'),
    version: z.literal(1),
    /** What the client can encode and decode. */
    formats: z.array(z.enum(SESSION_FORMATS)).min(1),
    /** The newest of a session before, to go on with it: on any server that has the same token. */
    ticket: z.string().max(MAX_TICKET_LENGTH).optional(),
  }),
  /** So many of the packets that follow were recorded before: a connection was lost. */
  z.object({ type: z.literal('replay'), packets: z.number().int().min(0) }),
  z.object({ type: z.literal('command'), command: engineCommandSchema }),
  z.object({ type: z.literal('playback'), report: playbackReportSchema }),
]);

/** Client → server, as JSON. Binary messages are sound: packets, each behind its length. */
export type ClientMessage = z.infer<typeof clientMessageSchema>;

/** @throws ZodError */
export function parseClientMessage(value: unknown): ClientMessage {
  return clientMessageSchema.parse(value);
}

const serverMessageSchema = z.discriminatedUnion('type', [
  /** The answer to `hello`. */
  z.object({
    type: z.literal('welcome'),
    /** Of the sound both ways. */
    format: z.enum(SESSION_FORMATS),
    /** Whether the ticket was good. */
    resumed: z.boolean(),
  }),
  z.object({ type: z.literal('event'), event: engineEventSchema }),
  /** The binary message that follows is its sound: PCM of 16 bits, or Opus packets, each behind its length. */
  z.object({
    type: z.literal('clip'),
    clipId: z.string(),
    sampleRateHz: z.number().int().min(8000).max(48_000),
    /** The number of decoded samples to skip at the start. */
    skipSamples: z.number().int().nonnegative(),
    /** Of the sound: the last packet may hold more. */
    samples: z.number().int().nonnegative(),
  }),
  z.object({ type: z.enum(['stop', 'pause', 'resume']) }),
  /** How many packets a message is to hold. */
  z.object({ type: z.literal('pace'), packetsAMessage: z.number().int().min(1).max(MAX_PACKETS_PER_MESSAGE) }),
  /** All before this packet of the connection is done with; after it, a new connection must say it again. */
  z.object({
    type: z.literal('checkpoint'),
    packet: z.number().int().nonnegative(),
    /** What was remembered by then; absent when it is as before. */
    ticket: z.string().max(MAX_TICKET_LENGTH).optional(),
  }),
  /** The server ends; connect to another. */
  z.object({ type: z.literal('leaving') }),
  z.object({ type: z.literal('error'), code: errorCodeSchema, message: z.string() }),
]);

/** Server → client, as JSON. */
export type ServerMessage = z.infer<typeof serverMessageSchema>;

/** @throws ZodError */
export function parseServerMessage(value: unknown): ServerMessage {
  return serverMessageSchema.parse(value);
}

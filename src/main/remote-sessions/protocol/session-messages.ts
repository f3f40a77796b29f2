import { z } from 'zod';
import { playbackReportSchema } from '../../../shared/audio/audio-port.ts';
import { engineCommandSchema } from '../../../shared/engine/engine-commands.ts';
import { engineEventSchema } from '../../../shared/engine/engine-events.ts';
import { errorCodeSchema } from '../../../shared/errors.ts';

/** WebSocket path of sessions. */
export const SESSION_PATH = '/v1/session';
/** Samples per packet, 16 kHz mono. */
export const PACKET_SAMPLES = 320;
/** In the server's order of preference. */
export const SESSION_FORMATS = ['opus', 'pcm'] as const;
export type SessionFormat = (typeof SESSION_FORMATS)[number];
/** Maximum ticket length in characters; a long shopping list or an hour of conversation takes a few thousand. */
export const MAX_TICKET_LENGTH = 65_536;
/** Maximum packets per message: 0.2 s. */
export const MAX_PACKETS_PER_MESSAGE = 10;

const clientMessageSchema = z.discriminatedUnion('type', [
  /** The first message of a connection. */
  z.object({
    type: z.literal('hello'),
    version: z.literal(1),
    /** Formats that the client can encode and decode. */
    formats: z.array(z.enum(SESSION_FORMATS)).min(1),
    /** The latest ticket of an earlier session, to resume it on any server with the same token. */
    ticket: z.string().max(MAX_TICKET_LENGTH).optional(),
  }),
  /** The next `packets` packets were recorded before the connection was lost. */
  z.object({ type: z.literal('replay'), packets: z.number().int().min(0) }),
  z.object({ type: z.literal('command'), command: engineCommandSchema }),
  z.object({ type: z.literal('playback'), report: playbackReportSchema }),
]);

/** Client → server, as JSON. Binary messages are audio: packets, each prefixed by its length. */
export type ClientMessage = z.infer<typeof clientMessageSchema>;

/** @throws ZodError */
export function parseClientMessage(value: unknown): ClientMessage {
  return clientMessageSchema.parse(value);
}

const serverMessageSchema = z.discriminatedUnion('type', [
  /** The answer to `hello`. */
  z.object({
    type: z.literal('welcome'),
    /** Audio format in both directions. */
    format: z.enum(SESSION_FORMATS),
    /** Whether the ticket was valid. */
    resumed: z.boolean(),
  }),
  z.object({ type: z.literal('event'), event: engineEventSchema }),
  /** The next binary message is the audio: 16-bit PCM, or Opus packets, each prefixed by its length. */
  z.object({
    type: z.literal('clip'),
    clipId: z.string(),
    sampleRateHz: z.number().int().min(8000).max(48_000),
    /** Samples to skip at the start of the decoded audio. */
    skipSamples: z.number().int().nonnegative(),
    /** Length of the audio; the last packet may contain more. */
    samples: z.number().int().nonnegative(),
  }),
  z.object({ type: z.enum(['stop', 'pause', 'resume']) }),
  /** Number of packets the client should put in a message. */
  z.object({ type: z.literal('pace'), packetsAMessage: z.number().int().min(1).max(MAX_PACKETS_PER_MESSAGE) }),
  /** All input before this packet is acknowledged; a new connection must send the rest again. */
  z.object({
    type: z.literal('checkpoint'),
    packet: z.number().int().nonnegative(),
    /** The session memory at this point; absent if unchanged. */
    ticket: z.string().max(MAX_TICKET_LENGTH).optional(),
  }),
  /** The server shuts down; the client should reconnect to another. */
  z.object({ type: z.literal('leaving') }),
  z.object({ type: z.literal('error'), code: errorCodeSchema, message: z.string() }),
]);

/** Server → client, as JSON. */
export type ServerMessage = z.infer<typeof serverMessageSchema>;

/** @throws ZodError */
export function parseServerMessage(value: unknown): ServerMessage {
  return serverMessageSchema.parse(value);
}

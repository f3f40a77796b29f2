import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { agendaItemSchema } from '../../../shared/engine/agenda.ts';
import { chatTurnSchema } from '../../../shared/engine/chat-turn.ts';
import { factSchema } from '../../../shared/engine/fact.ts';
import { MAX_TICKET_LENGTH } from '../protocol/session-messages.ts';

/* AES-256-GCM (NIST SP 800-38D) with a key from HKDF (RFC 5869), like TLS session tickets (RFC 5077). */
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Maximum decompressed size of a ticket. */
const MAX_CONTENT_BYTES = 2 ** 20;
/** A client that returns later starts a new session. */
const MAX_AGE_MS = 30 * 24 * 3_600_000;

const memorySchema = z.object({
  agenda: z.array(agendaItemSchema),
  notebook: z.object({ lists: z.record(z.string(), z.array(z.string())), notes: z.array(z.string()) }),
  /** What the user asked Hark to remember; older tickets have none. */
  facts: z.array(factSchema).default([]),
  /** The language model's context. */
  chatHistory: z.array(chatTurnSchema),
});

/** What a session remembers between turns. */
export type SessionMemory = z.infer<typeof memorySchema>;

const contentSchema = z.object({ issuedAtMs: z.number(), memory: memorySchema });

/**
 * Encrypts a session's memory for its client to store, so that servers stay stateless. Any server with the same
 * secret can decrypt it; the client cannot read or change it.
 */
export class TicketSealer {
  readonly #key: Buffer;

  /** @param secret shared by all servers behind a load balancer; without one, tickets are only valid in this process */
  constructor(secret: string | undefined) {
    this.#key = Buffer.from(hkdfSync('sha256', secret ?? randomBytes(KEY_BYTES), '', 'hark session ticket', KEY_BYTES));
  }

  /**
   * Drops the oldest turns if the chat history is too long for a ticket.
   * @returns undefined if the rest is still too long
   */
  seal(memory: SessionMemory, nowMs = Date.now()): string | undefined {
    for (let { chatHistory } = memory; ; chatHistory = chatHistory.slice(Math.ceil(chatHistory.length / 2))) {
      const ticket = this.#encrypt({ ...memory, chatHistory }, nowMs);
      if (ticket.length <= MAX_TICKET_LENGTH) return ticket;
      if (chatHistory.length === 0) return undefined;
    }
  }

  /** @returns undefined if the ticket is expired or invalid */
  open(ticket: string, nowMs = Date.now()): SessionMemory | undefined {
    try {
      const sealed = Buffer.from(ticket, 'base64url');
      const decipher = createDecipheriv(CIPHER, this.#key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const content = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      const text = inflateRawSync(content, { maxOutputLength: MAX_CONTENT_BYTES }).toString('utf8');
      const { issuedAtMs, memory } = contentSchema.parse(JSON.parse(text));
      return nowMs - issuedAtMs > MAX_AGE_MS ? undefined : memory;
    } catch {
      return undefined;
    }
  }

  #encrypt(memory: SessionMemory, issuedAtMs: number): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce);
    const content = deflateRawSync(JSON.stringify({ issuedAtMs, memory }));
    return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }
}

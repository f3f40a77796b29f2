import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { MAX_TICKET_LENGTH } from '../protocol/session-messages.ts';
import { type SessionMemory, TicketSealer } from './session-ticket.ts';

const sealer = new TicketSealer('secret');
/** Text that compresses badly. */
const text = (characters: number) => randomBytes(characters / 2).toString('hex');
const memory = (notes: string[], chatHistory: SessionMemory['chatHistory']): SessionMemory => ({
  agenda: [],
  notebook: { lists: {}, notes },
  facts: [{ id: 'a', text: 'my bike is in the cellar', saidAtMs: 1 }],
  chatHistory,
});

test('drops only the oldest turns if the chat history is too long', () => {
  const chatHistory = Array.from({ length: 40 }, (_, index) => ({ user: `question ${index}`, assistant: text(4000) }));
  const ticket = sealer.seal(memory(['call Ann'], chatHistory)) ?? '';
  expect(ticket.length).toBeLessThanOrEqual(MAX_TICKET_LENGTH);
  const opened = sealer.open(ticket);
  expect(opened?.notebook.notes).toEqual(['call Ann']);
  expect(opened?.chatHistory.length).toBeGreaterThan(5);
  expect(opened?.chatHistory).toEqual(chatHistory.slice(-(opened?.chatHistory.length ?? 0)));
});

test('creates no ticket if the notes are too long', () => {
  expect(sealer.seal(memory([text(200_000)], []))).toBeUndefined();
});

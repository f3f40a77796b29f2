import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { LONGEST_TICKET } from '../protocol/session-messages.ts';
import { type SessionMemory, TicketSealer } from './session-ticket.ts';

const sealer = new TicketSealer('secret');
/** Text that cannot be compressed much. */
const text = (characters: number) => randomBytes(characters / 2).toString('hex');
const memory = (notes: string[], talk: SessionMemory['talk']): SessionMemory => ({
  agenda: [],
  notebook: { lists: {}, notes },
  talk,
});

test('a talk too long for a ticket loses its oldest turns, nothing else', () => {
  const talk = Array.from({ length: 40 }, (_, index) => ({ user: `question ${index}`, assistant: text(4000) }));
  const ticket = sealer.seal(memory(['call Ann'], talk)) ?? '';
  expect(ticket.length).toBeLessThanOrEqual(LONGEST_TICKET);
  const opened = sealer.open(ticket);
  expect(opened?.notebook.notes).toEqual(['call Ann']);
  expect(opened?.talk.length).toBeGreaterThan(5);
  expect(opened?.talk).toEqual(talk.slice(-(opened?.talk.length ?? 0)));
});

test('notes too long for a ticket make none', () => {
  expect(sealer.seal(memory([text(200_000)], []))).toBeUndefined();
});

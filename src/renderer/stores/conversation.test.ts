import { expect, test } from 'vitest';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import { applyEvent, type ConversationTurn } from './conversation.ts';

const after = (...events: EngineEvent[]) => events.reduce<readonly ConversationTurn[]>(applyEvent, []);
const started = (turnId: string): EngineEvent => ({ type: 'turn-started', turnId, trigger: 'wake', atMs: 0 });

test('shows partial words, then the transcript, then the reply', () => {
  const partial: EngineEvent = { type: 'partial', turnId: 'a', text: 'what', atMs: 1 };
  const transcript: EngineEvent = { type: 'transcript', turnId: 'a', text: 'What time is it?', atMs: 2 };
  const reply: EngineEvent = { type: 'reply', turnId: 'a', text: 'It is noon.', skill: 'time', atMs: 3 };
  expect(after(started('a'), partial)).toMatchObject([{ heard: 'what', isFinal: false }]);
  expect(after(started('a'), partial, transcript, reply)).toMatchObject([
    { heard: 'What time is it?', isFinal: true, reply: 'It is noon.' },
  ]);
});

test('knows which reply asks for a yes or a no', () => {
  const reply: EngineEvent = { type: 'reply', turnId: 'a', text: 'Shall I?', skill: 'llm', asksYesOrNo: true, atMs: 3 };
  expect(after(started('a'), reply)).toMatchObject([{ asksYesOrNo: true }]);
});

test('applies a late event only to its own turn', () => {
  const late: EngineEvent = { type: 'partial', turnId: 'a', text: 'late', atMs: 1 };
  expect(after(started('a'), started('b'), late)).toMatchObject([{ heard: 'late' }, { heard: '' }]);
});

const interrupted = (turnId: string): EngineEvent => {
  const figures = { latencyMs: {}, spans: [], zeroAtMs: 0, atMs: 9 };
  return { type: 'turn', turnId, outcome: 'interrupted', ...figures };
};

test('leaves no lines after three wake words without a question', () => {
  const partial: EngineEvent = { type: 'partial', turnId: 'b', text: 'Alexa', atMs: 1 };
  const tries = [
    started('a'),
    interrupted('a'),
    started('b'),
    partial,
    interrupted('b'),
    started('c'),
    interrupted('c'),
  ];
  expect(after(...tries)).toEqual([]);
});

test('keeps a turn that is stopped after its question', () => {
  const transcript: EngineEvent = { type: 'transcript', turnId: 'a', text: 'Tell me a story.', atMs: 1 };
  expect(after(started('a'), transcript, interrupted('a'))).toMatchObject([
    { heard: 'Tell me a story.', outcome: 'interrupted' },
  ]);
});

test('shows an error with its turn', () => {
  const error: EngineEvent = { type: 'error', code: 'STT_FAILED', message: 'x', turnId: 'a', atMs: 1 };
  expect(after(started('a'), error)[0]?.problem).toBe('STT_FAILED');
});

test('keeps the newest 200 turns of a long conversation', () => {
  const turns = after(...Array.from({ length: 500 }, (_, index) => started(`turn ${index}`)));
  expect(turns).toHaveLength(200);
  expect(turns.at(-1)?.turnId).toBe('turn 499');
});

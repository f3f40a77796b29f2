import { expect, test } from 'vitest';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import { ConversationReplay } from './conversation-replay.ts';

const started: EngineEvent = { type: 'turn-started', turnId: 'a', trigger: 'text', atMs: 1 };
const part = (text: string): EngineEvent => ({ type: 'reply-part', turnId: 'a', text, atMs: 2 });

test('replays the conversation with the growing reply once, then the latest state', () => {
  const replay = new ConversationReplay();
  replay.add({ type: 'state', state: 'thinking' });
  replay.add(started);
  replay.add(part('Once'));
  replay.add(part('Once upon'));
  replay.add({ type: 'level', durationMs: 80, dbfs: -60, speechProbability: 0, latenessMs: 0 });
  replay.add({ type: 'error', code: 'OVERLOADED', message: 'busy', atMs: 3 });
  replay.add({ type: 'state', state: 'speaking' });
  expect(replay.events).toEqual([started, part('Once upon'), { type: 'state', state: 'speaking' }]);
  replay.clear();
  expect(replay.events).toEqual([{ type: 'state', state: 'speaking' }]);
});

test('gives a restarted engine the questions that were answered', () => {
  const replay = new ConversationReplay();
  const say = (turnId: string, user: string, assistant?: string) => {
    replay.add({ type: 'transcript', turnId, text: user, atMs: 1 });
    if (assistant !== undefined) replay.add({ type: 'reply', turnId, text: assistant, skill: 'llm', atMs: 2 });
  };
  say('a', 'My name is Ada.', 'Hello, Ada.');
  say('b', 'What is');
  say('c', 'Be quiet.', '');
  say('d', 'What is my name?', 'Ada.');
  expect(replay.chatHistory).toEqual([
    { user: 'My name is Ada.', assistant: 'Hello, Ada.' },
    { user: 'What is my name?', assistant: 'Ada.' },
  ]);
  replay.clear();
  expect(replay.chatHistory).toEqual([]);
});

test('forgets a resolved error, but not the error of a turn', () => {
  const replay = new ConversationReplay();
  const failure: EngineEvent = { type: 'error', code: 'DATA_UNWRITABLE', message: 'full', atMs: 1 };
  replay.add(failure);
  replay.add({ ...failure, turnId: 'a' });
  replay.add({ ...failure, code: 'METRICS_PORT' });
  replay.add({ type: 'resolved', code: 'DATA_UNWRITABLE' });
  expect(replay.events).toMatchObject([{ turnId: 'a' }, { code: 'METRICS_PORT' }]);
});

test('forgets a turn that was cancelled before its question', () => {
  const replay = new ConversationReplay();
  const cancelled: EngineEvent = {
    ...{ type: 'turn', turnId: 'a', outcome: 'interrupted', latencyMs: {}, spans: [], zeroAtMs: 0, atMs: 3 },
  };
  replay.add(started);
  replay.add({ type: 'wake', turnId: 'a', keyword: 'alexa', score: 1, atMs: 1 });
  replay.add({ type: 'partial', turnId: 'a', text: 'Alexa', atMs: 2 });
  replay.add(cancelled);
  expect(replay.events).toEqual([]);
  replay.add(started);
  replay.add({ type: 'transcript', turnId: 'a', text: 'Tell me a story.', atMs: 2 });
  replay.add(cancelled);
  expect(replay.events).toHaveLength(3);
});

test('keeps a bounded number of events', () => {
  const replay = new ConversationReplay();
  for (let atMs = 0; atMs < 5000; atMs += 1) replay.add({ type: 'notice', text: 'a', atMs });
  expect(replay.events.length).toBeLessThan(2000);
  expect(replay.events.at(-1)).toMatchObject({ atMs: 4999 });
});

test('gives the language model nothing that is private', () => {
  const replay = new ConversationReplay();
  const reply = { type: 'reply', turnId: 'a', text: 'Your bike is in the cellar.', skill: 'memory', atMs: 2 } as const;
  replay.add({ type: 'transcript', turnId: 'a', text: 'Where is my bike?', atMs: 1 });
  replay.add({ ...reply, isUntold: true });
  expect(replay.chatHistory).toEqual([]);
  replay.add(reply);
  expect(replay.chatHistory).toEqual([{ user: 'Where is my bike?', assistant: 'Your bike is in the cellar.' }]);
});

test('replays the latest facts', () => {
  const replay = new ConversationReplay();
  const facts = (text: string): EngineEvent => ({ type: 'facts', facts: [{ id: 'a', text, saidAtMs: 1 }] });
  replay.add(facts('my bike is in the cellar'));
  replay.add(facts('my bike is in the shed'));
  expect(replay.events).toEqual([facts('my bike is in the shed')]);
});

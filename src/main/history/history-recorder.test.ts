import { expect, test } from 'vitest';
import type { HistoryTurn } from '../../shared/history.ts';
import { HistoryRecorder } from './history-recorder.ts';

test('stores a turn when it is answered and when it ends, but never speech that was not meant for Hark', () => {
  const kept: HistoryTurn[] = [];
  const recorder = new HistoryRecorder((turn) => kept.push(turn));
  recorder.observe({ type: 'turn-started', turnId: 'a', trigger: 'wake', atMs: 5 });
  recorder.observe({ type: 'partial', turnId: 'a', text: 'what', atMs: 6 });
  recorder.observe({ type: 'transcript', turnId: 'a', text: 'What time is it?', atMs: 7 });
  expect(kept).toEqual([]);
  recorder.observe({ type: 'reply', turnId: 'a', text: 'It is 3.', skill: 'time', atMs: 8 });
  const latencyMs = { voiceToVoice: 270 };
  recorder.observe({ type: 'turn', turnId: 'a', outcome: 'answered', latencyMs, spans: [], zeroAtMs: 5, atMs: 9 });
  expect(kept).toMatchObject([
    { heard: 'What time is it?', reply: 'It is 3.', outcome: null },
    { heard: 'What time is it?', reply: 'It is 3.', outcome: 'answered', voiceToVoiceMs: 270, startedAtMs: 5 },
  ]);
  recorder.observe({ type: 'turn-started', turnId: 'b', trigger: 'follow-up', atMs: 10 });
  recorder.observe({ type: 'transcript', turnId: 'b', text: 'We should go.', atMs: 11 });
  recorder.observe({
    type: 'turn',
    turnId: 'b',
    outcome: 'nothing-heard',
    latencyMs: {},
    spans: [],
    zeroAtMs: 10,
    atMs: 12,
  });
  expect(kept).toHaveLength(2);
});

test('keeps the text a language model wrote before it was interrupted', () => {
  const kept: HistoryTurn[] = [];
  const recorder = new HistoryRecorder((turn) => kept.push(turn));
  recorder.observe({ type: 'turn-started', turnId: 'c', trigger: 'text', atMs: 1 });
  recorder.observe({ type: 'transcript', turnId: 'c', text: 'Why is the sky blue?', atMs: 2 });
  recorder.observe({ type: 'reply-part', turnId: 'c', text: 'Short waves', atMs: 3 });
  recorder.observe({ type: 'reply-part', turnId: 'c', text: 'Short waves scatter', atMs: 4 });
  expect(kept).toEqual([]);
  recorder.observe({
    type: 'turn',
    turnId: 'c',
    outcome: 'interrupted',
    latencyMs: {},
    spans: [],
    zeroAtMs: 1,
    atMs: 5,
  });
  expect(kept).toMatchObject([{ reply: 'Short waves scatter', skill: 'llm', outcome: 'interrupted' }]);
});

test('does not store again what was deleted or edited while its turn was under way', () => {
  const kept: HistoryTurn[] = [];
  const recorder = new HistoryRecorder((turn) => kept.push(turn));
  const ask = (turnId: string) => {
    recorder.observe({ type: 'turn-started', turnId, trigger: 'text', atMs: 1 });
    recorder.observe({ type: 'transcript', turnId, text: 'What time is it?', atMs: 2 });
    recorder.observe({ type: 'reply', turnId, text: 'It is 3.', skill: 'time', atMs: 3 });
  };
  const end = (turnId: string) =>
    recorder.observe({ type: 'turn', turnId, outcome: 'answered', latencyMs: {}, spans: [], zeroAtMs: 1, atMs: 4 });
  for (const turnId of ['deleted', 'edited']) ask(turnId);
  kept.length = 0;
  recorder.change({ type: 'delete', turnId: 'deleted' });
  recorder.change({ type: 'edit', turnId: 'edited', heard: 'What is the time?' });
  for (const turnId of ['deleted', 'edited']) end(turnId);
  expect(kept).toMatchObject([{ turnId: 'edited', heard: 'What is the time?', outcome: 'answered' }]);
  ask('all');
  kept.length = 0;
  recorder.change({ type: 'delete-all' });
  end('all');
  expect(kept).toEqual([]);
});

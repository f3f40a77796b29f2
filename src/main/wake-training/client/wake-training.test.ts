import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HearingTest } from '../../../shared/wake-training/hearing-test.ts';
import type { TrainingCommand, TrainingMessage } from '../../../shared/wake-training/training-messages.ts';
import type { TrainingState } from '../../../shared/wake-training/training-state.ts';
import { FakeProcess } from '../../app/testing/fake-platform.ts';
import { WakeTraining } from './wake-training.ts';

const TEST: HearingTest = {
  quiet: { count: 40, of: 40 },
  noise: { count: 35, of: 40 },
  alike: { count: 1, of: 40 },
  talk: { wakes: 0, minutes: 8 },
};
const PROGRESS = { stage: 'learning', share: 0.6, secondsLeft: 100 } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const processes: FakeProcess<TrainingCommand>[] = [];
  const states: TrainingState[] = [];
  const errors: unknown[] = [];
  const deps = { adopt: vi.fn(), remove: vi.fn(async () => undefined) };
  const training = new WakeTraining({
    fork: () => {
      processes.push(new FakeProcess());
      return processes.at(-1) as FakeProcess<TrainingCommand>;
    },
    words: () => ['alexa'],
    onState: (state) => states.push(state),
    onError: (error) => errors.push(error),
    ...deps,
  });
  const child = () => processes.at(-1) as FakeProcess<TrainingCommand>;
  const send = (message: TrainingMessage) => child().send(message);
  const train = () => training.handleRequest({ type: 'train', phrase: 'hey marvin' });
  return { training, processes, states, errors, child, send, train, ...deps };
}

test('asks a process for a verdict, and ends it when it is no longer needed', async () => {
  const { training, child, send, processes } = open();
  const verdicts = Promise.all([training.judge('hark'), training.judge('hey marvin')]);
  expect(child().received).toEqual([
    { type: 'judge', id: 1, phrase: 'hark', words: ['alexa'] },
    { type: 'judge', id: 2, phrase: 'hey marvin', words: ['alexa'] },
  ]);
  const good = { phrase: 'hey marvin', syllables: 3, flaws: [] };
  const short = { phrase: 'hark', syllables: 1, flaws: [{ type: 'too-short' as const }] };
  send({ type: 'judged', id: 2, verdict: good });
  send({ type: 'judged', id: 1, verdict: short });
  expect(await verdicts).toEqual([short, good]);
  vi.advanceTimersByTime(60_000);
  expect(processes.map(({ isKilled }) => isKilled)).toEqual([true]);
});

test('trains for as long as it takes, and listens for the new word', async () => {
  const { training, child, send, train, adopt } = open();
  await train();
  expect(training.state).toEqual({ type: 'training', phrase: 'hey marvin' });
  vi.advanceTimersByTime(600_000);
  expect(child().isKilled).toBe(false);
  send({ type: 'progress', progress: PROGRESS });
  expect(training.state).toEqual({ type: 'training', phrase: 'hey marvin', progress: PROGRESS });
  expect(adopt).not.toHaveBeenCalled();
  send({ type: 'trained', test: TEST });
  expect(training.state).toEqual({ type: 'trained', phrase: 'hey marvin', test: TEST });
  expect(adopt).toHaveBeenCalledWith('hey marvin');
});

test('keeps or discards what it has trained', async () => {
  const { training, send, train, remove } = open();
  for (const type of ['keep', 'discard'] as const) {
    await train();
    send({ type: 'trained', test: TEST });
    expect(remove).not.toHaveBeenCalled();
    await training.handleRequest({ type });
    expect(training.state).toEqual({ type: 'idle' });
  }
  expect(remove).toHaveBeenCalledExactlyOnceWith('hey marvin');
});

test('ends the process when the user cancels, and takes nothing from it any more', async () => {
  const { training, child, send, train, adopt, errors } = open();
  await train();
  await training.handleRequest({ type: 'cancel' });
  expect(child().isKilled).toBe(true);
  send({ type: 'trained', test: TEST });
  expect(training.state).toEqual({ type: 'idle' });
  expect(adopt).not.toHaveBeenCalled();
  expect(errors).toEqual([]);
});

test.each([
  ['a process that dies', ({ child }: ReturnType<typeof open>) => child().exit(1)],
  [
    'a failure',
    ({ send }: ReturnType<typeof open>) => send({ type: 'failed', code: 'WAKE_TRAINING_FAILED', message: 'no' }),
  ],
])('reports %s, and trains again', async (_, fail) => {
  const opened = open();
  const { training, train, errors, processes } = opened;
  await train();
  fail(opened);
  expect(training.state).toMatchObject({ type: 'failed', phrase: 'hey marvin', code: 'WAKE_TRAINING_FAILED' });
  expect(errors).toMatchObject([{ code: 'WAKE_TRAINING_FAILED' }]);
  await train();
  expect(training.state.type).toBe('training');
  expect(processes.at(-1)?.received.at(-1)).toEqual({ type: 'train', phrase: 'hey marvin' });
});

test('a verdict that fails, or whose process ends, reaches who asked', async () => {
  const { training, send, child } = open();
  const refused = training.judge('hey marvin');
  send({ type: 'failed', id: 1, code: 'INTERNAL', message: 'no dictionary' });
  await expect(refused).rejects.toMatchObject({ code: 'INTERNAL' });
  const lost = training.judge('hey marvin');
  child().exit(1);
  await expect(lost).rejects.toMatchObject({ code: 'WAKE_TRAINING_FAILED' });
});

test('ignores requests that do not fit what it does', async () => {
  const { training, train, states, child } = open();
  for (const type of ['cancel', 'keep', 'discard'] as const) await training.handleRequest({ type });
  await train();
  await train();
  await training.handleRequest({ type: 'discard' });
  expect(states.filter(({ type }) => type === 'training')).toHaveLength(1);
  expect(child().received).toHaveLength(1);
  expect(training.state.type).toBe('training');
});

import { expect, test } from 'vitest';
import type { ConversationTurn } from '../conversation.ts';
import { turnOfRun } from './routine-run.ts';

const turn = (turnId: string, heard: string, given: Partial<ConversationTurn> = {}): ConversationTurn => ({
  turnId,
  heard,
  isFinal: true,
  reply: undefined,
  outcome: undefined,
  problem: undefined,
  ...given,
});

test('finds the turn of a run, not one before it and not one of other words', () => {
  const turns = [turn('1', 'tea time'), turn('2', 'what time is it')];
  expect(turnOfRun(turns, 'tea time', '2')).toBeUndefined();
  expect(turnOfRun([...turns, turn('3', 'tea time'), turn('4', 'hello')], 'tea time', '2')?.turnId).toBe('3');
  expect(turnOfRun(turns, 'tea time', undefined)?.turnId).toBe('1');
});

test('goes on with the answer to a question of a step', () => {
  const asked = turn('1', 'tea time', { asksYesOrNo: true });
  expect(turnOfRun([asked], 'tea time', undefined)?.turnId).toBe('1');
  expect(turnOfRun([asked, turn('2', 'yes'), turn('3', 'hello')], 'tea time', undefined)?.turnId).toBe('2');
});

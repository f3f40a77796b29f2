import { expect, test } from 'vitest';
import { VirtualClock } from '../../pipeline/virtual-clock.ts';
import { TimerBoard } from './timer-board.ts';

function makeBoard() {
  const clock = new VirtualClock();
  const rung: string[] = [];
  let silences = 0;
  const board = new TimerBoard(clock, {
    onChange: () => undefined,
    onRing: ({ label }) => rung.push(`${label} at ${clock.nowMs()}`),
    onSilence: () => {
      silences += 1;
    },
  });
  return { clock, board, rung, silences: () => silences };
}

test('timers ring when their time is up, each by itself', async () => {
  const { clock, board, rung } = makeBoard();
  board.start(2000, 'tea');
  board.start(1000, 'egg');
  await clock.advanceTo(3000);
  expect(rung).toEqual(['egg at 1000', 'tea at 2000']);
});

test('silence ends what rings and leaves what runs', async () => {
  const { clock, board, silences } = makeBoard();
  board.start(1000, 'egg');
  board.start(9000, 'tea');
  await clock.advanceTo(1500);
  board.silence();
  expect(board.views.map(({ label }) => label)).toEqual(['tea']);
  expect(silences()).toBe(1);
});

test('a timer that nobody stops rings for a minute', async () => {
  const { clock, board } = makeBoard();
  board.start(1000, 'egg');
  await clock.advanceTo(60_999);
  expect(board.views).toMatchObject([{ ringing: true }]);
  await clock.advanceTo(61_001);
  expect(board.views).toEqual([]);
});

test('a restored timer runs to its old end, and an overdue one rings at once', async () => {
  const { clock, board, rung } = makeBoard();
  await clock.advanceTo(5000);
  const base = { durationMs: 1000, ringing: false };
  board.restore({ ...base, id: '1', label: 'late', endsAtMs: 4000 });
  board.restore({ ...base, id: '2', label: 'later', endsAtMs: 7000 });
  await clock.advanceTo(8000);
  expect(rung).toEqual(['late at 5000', 'later at 7000']);
});

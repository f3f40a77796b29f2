import { expect, test } from 'vitest';
import { VirtualClock } from '../../pipeline/virtual-clock.ts';
import { TimerAlarm } from './timer-alarm.ts';
import { TimerBoard } from './timer-board.ts';

function makeAlarm() {
  const clock = new VirtualClock();
  const said: string[] = [];
  const board: TimerBoard = new TimerBoard(clock, {
    onChange: () => undefined,
    onRing: () => alarm.start(),
    onSilence: () => alarm.stop(),
  });
  const alarm = new TimerAlarm(
    clock,
    () => board.views.filter(({ ringing }) => ringing),
    (text) => said.push(text),
  );
  return { clock, board, said };
}

test('it says again and again which timer is done, until it is stopped', async () => {
  const { clock, board, said } = makeAlarm();
  board.start(300_000, '5 minutes');
  await clock.advanceTo(308_000);
  expect(said.length).toBeGreaterThan(1);
  expect(new Set(said)).toEqual(new Set(['Your timer for 5 minutes is done.']));
  board.silence();
  const count = said.length;
  await clock.advanceTo(330_000);
  expect(said).toHaveLength(count);
});

test('of two that ring, the one that is stopped is not named any more', async () => {
  const { clock, board, said } = makeAlarm();
  board.start(1000, 'egg');
  board.start(1000, 'tea');
  await clock.advanceTo(6000);
  expect(said.at(-1)).toBe('Your egg timer is done. Your tea timer is done.');
  const [egg] = board.views;
  board.cancel(egg?.id ?? '');
  await clock.advanceTo(15_000);
  expect(said.at(-1)).toBe('Your tea timer is done.');
});

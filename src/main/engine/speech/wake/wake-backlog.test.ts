import { expect, test } from 'vitest';
import { WakeBacklog } from './wake-backlog.ts';

const FRAME_SAMPLES = 1280;

const frameOf = (value: number) => new Float32Array(FRAME_SAMPLES).fill(value);

function rest(backlog: WakeBacklog): [number | undefined, number][] {
  const frames: [number | undefined, number][] = [];
  for (let frame = backlog.shift(); frame; frame = backlog.shift()) frames.push([frame.samples[0], frame.endSample]);
  return frames;
}

test('frames come out in order, the oldest are lost when there are too many', () => {
  const backlog = new WakeBacklog(3, FRAME_SAMPLES);
  for (let i = 1; i <= 5; i++) backlog.push(frameOf(i), i * FRAME_SAMPLES);
  expect(rest(backlog)).toEqual([3, 4, 5].map((i) => [i, i * FRAME_SAMPLES]));
  expect(backlog.shift()).toBeUndefined();
  backlog.push(frameOf(6), 6 * FRAME_SAMPLES);
  expect(rest(backlog)).toEqual([[6, 6 * FRAME_SAMPLES]]);
});

test('what is pushed is copied', () => {
  const backlog = new WakeBacklog(2, FRAME_SAMPLES);
  const frame = frameOf(1);
  backlog.push(frame, 0);
  frame.fill(9);
  expect(backlog.shift()?.samples[0]).toBe(1);
});

import { expect, test } from 'vitest';
import { WAYLAND_PROGRAMS, WaylandTypist } from './wayland-typist.ts';

/** @param fails whether a program fails, by its name and how many calls there were before */
function typist(fails: (command: string, before: number) => boolean) {
  const calls: string[] = [];
  const run = (command: string, args: readonly string[], input = '') => {
    const isFailure = fails(command, calls.length);
    calls.push(`${command} ${input === '' ? args.at(-1) : JSON.stringify(input)}`);
    return isFailure ? Promise.reject(new Error(`${command} failed`)) : Promise.resolve('');
  };
  return { calls, typist: new WaylandTypist(run, WAYLAND_PROGRAMS) };
}

test('types with the second program where the first one cannot, and stays with it', async () => {
  const { calls, typist: wayland } = typist((command) => command === 'wtype');
  await wayland.type('one');
  await wayland.erase(1);
  expect(calls).toEqual(['wtype "one"', 'ydotool "one"', 'ydotool 14:0']);
});

test('types nothing twice when a program fails in the middle of a text', async () => {
  const { calls, typist: wayland } = typist((_, before) => before === 1);
  await expect(wayland.type('abcdefghijklm“n”')).rejects.toThrow('wtype failed');
  expect(calls).toEqual(['wtype "abcdefghijklm"', 'wtype "“n”"']);
});

import { expect, test } from 'vitest';
import type { Permission } from './permission.ts';
import { selectTools } from './select-tools.ts';

const tools = (server: string, count: number, permission: Permission = 'ask') =>
  Array.from({ length: count }, (_, index) => ({ server, permission, name: `${server}${index}` }));
const namesOf = (chosen: { name: string }[]) => chosen.map(({ name }) => name).join(' ');

test('offers all tools when they are few enough', () => {
  const { offered, leftOut } = selectTools([...tools('a', 3), ...tools('b', 2)], 5);
  expect([namesOf(offered), leftOut]).toEqual(['a0 a1 a2 b0 b1', []]);
});

test('takes from each server in turn, so that a large one does not crowd out a small one', () => {
  const { offered, leftOut } = selectTools([...tools('a', 6), ...tools('b', 2)], 5);
  expect([namesOf(offered), namesOf(leftOut)]).toEqual(['a0 a1 a2 b0 b1', 'a3 a4 a5']);
});

test('takes those first that are always allowed', () => {
  const last = { server: 'a', permission: 'always' as const, name: 'wanted' };
  const { offered } = selectTools([...tools('a', 6), last], 3);
  expect(namesOf(offered)).toBe('a0 a1 wanted');
});

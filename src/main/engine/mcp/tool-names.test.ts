import { expect, test } from 'vitest';
import { modelNamesOf, type ToolId } from './tool-names.ts';

const FIT = /^[a-zA-Z0-9_-]{1,64}$/;
const named = (...tools: string[]): ToolId[] => tools.map((tool) => ({ server: 'home', tool }));

test('joins server and tool, and replaces what models do not accept', () => {
  expect(modelNamesOf(named('get-sum', 'weather.get current', 'météo', '天気', 'a/b:c'))).toEqual([
    'home__get-sum',
    'home__weather_get_current',
    'home__meteo',
    'home____',
    'home__a_b_c',
  ]);
});

test('tells tools of the same name on two servers apart', () => {
  const ids = [
    { server: 'home', tool: 'search' },
    { server: 'work', tool: 'search' },
  ];
  expect(modelNamesOf(ids)).toEqual(['home__search', 'work__search']);
});

test('tells names apart that are the same after cleaning, and leaves the exact one as it is', () => {
  const ids = named('get.it', 'get it', 'get_it');
  const names = modelNamesOf(ids);
  expect(new Set(names).size).toBe(3);
  expect(names[2]).toBe('home__get_it');
  expect(names.every((name) => FIT.test(name))).toBe(true);
  expect(modelNamesOf([...ids].reverse())).toEqual([...names].reverse());
});

test('cuts long names, and tells them apart by their ends', () => {
  const ids = [...named('x'.repeat(70), `${'x'.repeat(70)}y`), { server: 's'.repeat(30), tool: 'é'.repeat(200) }];
  const names = modelNamesOf(ids);
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(FIT);
});

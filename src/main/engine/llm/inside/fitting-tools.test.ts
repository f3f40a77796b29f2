import { expect, test } from 'vitest';
import { fittingTools } from './fitting-tools.ts';

const tool = (name: string, length = 300) => ({ name, description: 'x'.repeat(length), parameters: {} });

test('tools take at most half of the context, the first ones first', () => {
  const tools = Array.from({ length: 60 }, (_, index) => tool(`tool_${index}`));
  const { offered, tokens } = fittingTools(tools, 4096);
  expect(offered).toEqual(tools.slice(0, offered.length));
  expect(offered.length).toBeGreaterThan(10);
  expect(tokens).toBeLessThanOrEqual(2048);
});

test('a tool that is too long by itself does not keep others out', () => {
  const { offered } = fittingTools([tool('huge', 10_000), tool('small')], 2048);
  expect(offered.map(({ name }) => name)).toEqual(['small']);
});

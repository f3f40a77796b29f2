import { expect, test } from 'vitest';
import { fillFigures } from './fill-figures.ts';

test('replaces old figures within a line and between lines, and keeps the other text', () => {
  const page = (figures: string, table: string) =>
    `It fetches <!-- figures: models-mib -->${figures}<!-- end of figures --> of models.\n\n<!-- figures: soak -->\n\n${table}\n\n<!-- end of figures -->\n`;
  const filled = fillFigures(page('1 MiB', '| old |'));
  expect(filled).toMatch(/^It fetches <!-- figures: models-mib -->\d+ MiB<!-- end of figures --> of models\.\n\n/);
  expect(filled).toMatch(/<!-- figures: soak -->\n\nOver [\s\S]+\n\n<!-- end of figures -->\n$/);
  expect(filled).not.toContain('old');
  expect(fillFigures(filled)).toBe(filled);
});

test('fills empty figures whose end marker is on its own line', () => {
  const filled = fillFigures('<!-- figures: new-user -->\n\n<!-- end of figures -->\n');
  expect(filled).toMatch(/^<!-- figures: new-user -->\n\n\| step [\s\S]+ \|\n\n<!-- end of figures -->\n$/);
});

test('rejects an unknown name', () => {
  expect(() => fillFigures('<!-- figures: weather -->1<!-- end of figures -->')).toThrow('weather');
});

test('rejects figures without an end', () => {
  expect(() => fillFigures('<!-- figures: soak -->\n<!-- figures: soak -->\n<!-- end of figures -->')).toThrow(
    '2 figures begin, 1 of them end',
  );
});

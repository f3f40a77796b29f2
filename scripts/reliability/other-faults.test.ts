import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OTHER_FAULTS } from './other-faults.ts';

test.each(OTHER_FAULTS)('names a test that exists for the fault: $fault', ({ file, test: title }) => {
  const source = readFileSync(file, 'utf8');
  expect(["'", '`', '"'].some((quote) => source.includes(`${quote}${title}`))).toBe(true);
});

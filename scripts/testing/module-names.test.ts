import { expect, test } from 'vitest';
import { javaScriptOutOfPlace } from './module-names.ts';

test('JavaScript is allowed only in entry points, set-up and configuration files', () => {
  const allowed = ['scripts/check.mjs', 'scripts/setup/run.mjs', 'bin/hark.mjs', 'electron-builder.config.mjs'];
  const misplaced = ['scripts/testing/a.mjs', 'src/main/a.js', 'e2e/support/a.cjs', 'bench/load/a.mjs'];
  expect(javaScriptOutOfPlace([...allowed, ...misplaced])).toEqual(misplaced);
});

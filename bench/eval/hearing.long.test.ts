/**
 * Fails after a change that makes Hark's hearing worse; `npm run eval` measures more.
 * @module-tag long
 */
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../src/main/engine/engine.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { readFigures } from './figures.ts';
import { findRegressions } from './gate.ts';
import { evaluateHearing, SHORT_OPTIONS } from './hearing.ts';

const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
afterAll(() => engine.close());

/** Minutes of audio are heard many times. */
const HANGING_MS = 600_000;

test(
  'hears no worse than its committed figures',
  async () => {
    await engine.warm();
    expect(findRegressions(await evaluateHearing(engine, SHORT_OPTIONS), readFigures().short)).toEqual([]);
  },
  HANGING_MS,
);

test('names figures that are worse', () => {
  const { short } = readFigures();
  expect(findRegressions(short, short)).toEqual([]);
  const degraded = {
    ...short,
    wakeRecallPercent: { quiet: 50 },
    falseWakesPerHour: { ...short.falseWakesPerHour, talk: 9 },
  };
  expect(findRegressions(degraded, short)).toHaveLength(2);
});

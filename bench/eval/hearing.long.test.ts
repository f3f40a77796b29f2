/** A change that makes Hark hear worse fails here; `npm run eval` measures more of it. */
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../src/main/engine/engine.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { readFigures } from './figures.ts';
import { worseThan } from './gate.ts';
import { evaluateHearing, SHORT } from './hearing.ts';

const engine = new Engine(configSchema.parse({}));
afterAll(() => engine.close());

test('it hears no worse than when its figures were committed', async () => {
  await engine.warm();
  expect(worseThan(await evaluateHearing(engine, SHORT), readFigures().short)).toEqual([]);
}, 180_000);

test('what is worse is said', () => {
  const { short } = readFigures();
  expect(worseThan(short, short)).toEqual([]);
  const deaf = { ...short, wakeRecallPercent: { quiet: 50 }, falseWakesAnHour: { ...short.falseWakesAnHour, talk: 9 } };
  expect(worseThan(deaf, short)).toHaveLength(2);
});

/** The soak's short form: ten minutes; `npm run bench -- soak` is eight hours. */
import { expect, test } from 'vitest';
import { soak } from './soak.ts';

/** What ten minutes may add once all models are warm. */
const MAX_GROWTH_MIB = 120;

test('ten minutes of silence, noise, talk, wakes and speech over replies', async () => {
  const { wakes, bargeIns, residentMib, openFiles, errors } = await soak(1 / 6);
  expect(errors).toEqual([]);
  expect(wakes).toEqual({ said: wakes.said, woke: wakes.said, false: 0 });
  expect(bargeIns).toEqual({ said: bargeIns.said, interrupted: bargeIns.said });
  expect(openFiles.at(-1)).toBeLessThanOrEqual((openFiles[2] ?? 0) + 2);
  expect(residentMib.at(-1)).toBeLessThan((residentMib[2] ?? 0) + MAX_GROWTH_MIB);
}, 600_000);

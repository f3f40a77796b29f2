/** What a developer turns on to see where the time goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';

test('profiling writes a trace of the turn and its chunks', async ({ launch }) => {
  const { page, folder } = await launch({
    script: [60_000],
    env: { ENABLE_PERFORMANCE_PROFILING: 'true' },
  });
  await page.getByRole('button', { name: 'What is 12 times 7?' }).click();
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  const names = () => {
    const [start = ''] = readdirSync(join(folder, 'hark/profiles'));
    const text = readFileSync(join(folder, 'hark/profiles', start, 'engine.trace.json'), 'utf8');
    const events = JSON.parse(`${text.trimEnd().replace(/,$/, '')}]`) as { name: string }[];
    return new Set(events.map(({ name }) => name));
  };
  for (const name of ['turn', 'understanding', 'tts', 'playback', 'chunk', 'memory, MiB']) {
    await expect.poll(names).toContain(name);
  }
});

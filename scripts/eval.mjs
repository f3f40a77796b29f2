/** `npm run eval -- CORPUS | understanding [FOLDER]`: sets all up, then measures accuracy over recordings or sentences. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript, runTypeScript, setUpEngine } from './setup/index.mjs';

await runScript(async () => {
  const [subject, ...rest] = process.argv.slice(2);
  if (subject === 'understanding') {
    await ensureDependencies();
    return runTypeScript('bench/eval/understanding/index.ts', rest);
  }
  await setUpEngine();
  return runTypeScript('bench/eval/index.ts', process.argv.slice(2));
});

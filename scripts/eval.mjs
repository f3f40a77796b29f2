/** `npm run eval -- CORPUS | cut-offs [CORPUS] | understanding [FOLDER] | normalization [FOLDER] | phonemes [FILE] | fuzzy [FILE]`: sets all up, then measures accuracy. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript, runTypeScript, setUpEngine } from './setup/index.mjs';

await runScript(async () => {
  const [subject, ...rest] = process.argv.slice(2);
  if (subject === 'understanding' || subject === 'normalization') {
    await ensureDependencies();
    return runTypeScript(`bench/eval/${subject}/index.ts`, rest);
  }
  await setUpEngine();
  if (subject === 'phonemes' || subject === 'fuzzy' || subject === 'cut-offs') {
    return runTypeScript(`bench/eval/${subject}/index.ts`, rest);
  }
  return runTypeScript('bench/eval/index.ts', process.argv.slice(2));
});

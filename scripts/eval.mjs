/** `npm run eval -- CORPUS`: sets all up, then measures accuracy over a folder of recordings. */
import { runScript, runTypeScript, setUpEngine } from './setup/index.mjs';

await runScript(async () => {
  await setUpEngine();
  return runTypeScript('bench/eval/index.ts', process.argv.slice(2));
});

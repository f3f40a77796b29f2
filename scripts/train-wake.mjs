/** `npm run train:wake -- "PHRASE"`: trains a model of a wake word, from voices that say it. */
import { runScript, runTypeScript, setUpEngine } from './setup/index.mjs';

await runScript(async () => {
  await setUpEngine();
  return runTypeScript('scripts/train-wake/index.ts', process.argv.slice(2));
});

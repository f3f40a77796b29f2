/** `npm run train:intents [FOLDER]`: trains the classifier that proposes an intent, and writes its weights. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript, runTypeScript } from './setup/index.mjs';

await runScript(async () => {
  await ensureDependencies();
  return runTypeScript('scripts/train-intents/index.ts', process.argv.slice(2));
});

/** `npm run train:phonemes`: makes the English dictionary and the letter-to-sound model of the neural voices. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript, runTypeScript } from './setup/index.mjs';

await runScript(async () => {
  await ensureDependencies();
  return runTypeScript('scripts/train-phonemes/index.ts', process.argv.slice(2));
});

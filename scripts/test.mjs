/** `npm test` and `npm run test:unit`, `:integration`, `:app`, `:long` [-- FILES AND OPTIONS]: sets up what a suite needs and runs it. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';
import { runScript } from './setup/index.mjs';

await runScript(async () => {
  await ensureDependencies();
  /** @type {typeof import('./testing/run-tests.ts')} */
  const { runTests } = await importTypeScript('scripts/testing/run-tests.ts');
  const [name, ...args] = process.argv.slice(2);
  return runTests(name, args);
});

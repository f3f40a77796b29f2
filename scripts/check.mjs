/** `npm run check`: all static checks. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';
import { runScript } from './setup/index.mjs';

await runScript(async () => {
  await ensureDependencies();
  /** @type {typeof import('./testing/static-checks.ts')} */
  const { runStaticChecks } = await importTypeScript('scripts/testing/static-checks.ts');
  const { failures } = await runStaticChecks();
  return failures.length > 0 ? 1 : 0;
});

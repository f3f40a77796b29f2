/** `npm run check`: all static checks. */

import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/index.mjs';
import { runStaticChecks } from './testing/static-checks.mjs';

await runScript(async () => {
  await ensureDependencies();
  const { failures } = await runStaticChecks();
  return failures.length > 0 ? 1 : 0;
});

/** `npm run monitor:performance [PORT]` and `monitor:stress`: a live view of a running engine. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript, runTypeScript } from './setup/index.mjs';

await runScript(async () => {
  await ensureDependencies();
  return runTypeScript('bench/monitor/index.ts', process.argv.slice(2));
});

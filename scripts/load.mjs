/** `npm run test:load` and `npm run test:stress`: sets all up, then puts an engine under load on this machine alone. */
import { runScript, runTypeScript, setUpEngine } from './setup/index.mjs';

const [name] = process.argv.slice(2);
await runScript(async () => {
  await setUpEngine();
  return runTypeScript(`bench/${name}/index.ts`, []);
});

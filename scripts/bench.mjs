/** `npm run bench [-- NAME …]`: sets all up, then measures; without a name all, one after the other. */
import { runScript, runTypeScript, setUpEngine } from './setup/index.mjs';
import { runInApp } from './setup/run-in-app.mjs';
import { SetupError } from './setup/terminal.mjs';

/** By name, in the order they run. */
const BENCHES = {
  'voice-loop': () => runInApp('bench/voice-loop/index.ts'),
  start: () => runInApp('bench/start/index.ts'),
  panel: () => runInApp('bench/panel/index.ts'),
  capture: () => runInApp('bench/capture/index.ts'),
  optimisation: () => runWithoutWindow('bench/optimisation/index.ts'),
  replay: () => runWithoutWindow('bench/replay/index.ts'),
  soak: () => runWithoutWindow('bench/soak/index.ts'),
  sessions: () => runWithoutWindow('bench/sessions/index.ts'),
  compression: () => runWithoutWindow('bench/compression/index.ts'),
  'shared-cache': () => runWithoutWindow('bench/shared-cache/index.ts'),
  voices: () => runWithoutWindow('bench/voices/index.ts'),
  'language-model': () => runWithoutWindow('bench/language-model/index.ts'),
  // The phrases' replies are those of one time zone.
  skills: () => runWithoutWindow('bench/skills/index.ts', { TZ: 'UTC' }),
  report: () => runWithoutWindow('bench/report/index.ts'),
};

/**
 * @param {string} file
 * @param {Record<string, string>} [env]
 */
function runWithoutWindow(file, env = {}) {
  return runScript(async () => {
    await setUpEngine();
    return runTypeScript(file, [], env);
  });
}

const names = process.argv.slice(2);
await runScript(() => {
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length === 0) return 0;
  throw new SetupError(`no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
});
if (!process.exitCode) {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await bench();
    if (process.exitCode) break;
  }
}

/** `npm run bench`: sets all up, then measures the real app. */
import { hasDisplay } from './setup/display.mjs';
import { runScript, runTypeScript, setUpApp } from './setup/index.mjs';
import { withVirtualDisplay } from './testing/virtual-display.mjs';

await runScript(async () => {
  const needsXvfb = !hasDisplay();
  process.env.HARK_ELECTRON = await setUpApp({ needsXvfb });
  return withVirtualDisplay(needsXvfb, (displayEnv) => {
    Object.assign(process.env, displayEnv);
    return runTypeScript('bench/voice-loop/index.ts', process.argv.slice(2));
  });
});

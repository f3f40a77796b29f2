import { withVirtualDisplay } from '../testing/virtual-display.mjs';
import { hasDisplay } from './display.mjs';
import { runScript, runTypeScript, setUpApp } from './index.mjs';

/** Sets all up for the real app, then runs a TypeScript program of this project's own that launches it. */
export function runInApp(file) {
  return withApp((env) => runTypeScript(file, [], env));
}

/**
 * Sets all up for the real app, and gives it a display.
 * @param {(env: Record<string, string>) => Promise<number>} work gets the environment for what launches it
 */
export function withApp(work) {
  return runScript(async () => {
    const needsXvfb = !hasDisplay();
    const HARK_ELECTRON = await setUpApp(needsXvfb ? ['Xvfb'] : []);
    return withVirtualDisplay(needsXvfb, (displayEnv) => work({ HARK_ELECTRON, ...displayEnv }));
  });
}

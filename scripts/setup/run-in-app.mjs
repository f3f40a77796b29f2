import { hasDisplay } from './display.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { runScript, runTypeScript, setUpApp } from './index.mjs';

/**
 * Sets up the real app, then runs a TypeScript program of this project that starts it.
 * @param {string} file
 */
export function runInApp(file) {
  return withApp((env) => runTypeScript(file, [], env));
}

/**
 * Sets up the real app, and gives it a display.
 * @param {(env: Record<string, string>) => Promise<number>} work gets the environment for what starts the app
 */
export function withApp(work) {
  return runScript(async () => {
    const needsXvfb = !hasDisplay();
    const HARK_ELECTRON = await setUpApp(needsXvfb ? ['Xvfb'] : []);
    if (!needsXvfb) return work({ HARK_ELECTRON });
    /** @type {typeof import('../testing/virtual-display.ts')} */
    const { withVirtualDisplay } = await importTypeScript('scripts/testing/virtual-display.ts');
    return withVirtualDisplay((displayEnv) => work({ HARK_ELECTRON, ...displayEnv }));
  });
}

import { say } from './terminal.mjs';

/** Whether a window can be opened here. Windows and macOS always have a desktop. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium refuses to sandbox as root; only then is the sandbox given up, and it is said. */
export function sandboxArguments() {
  if (process.getuid?.() !== 0) return [];
  say('WARNING: running as root, so Chromium runs without its sandbox. Run Hark as an ordinary user.');
  return ['--no-sandbox'];
}

import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Chromium exits silently when it cannot write its profile, because the home folder is full or read-only. It then gets a
 * profile for this run only. Call it before the app is ready.
 */
export function ensureWritableProfile(): void {
  try {
    // Throws when the folder cannot be created.
    const folder = app.getPath('userData');
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    app.setPath('userData', mkdtempSync(join(tmpdir(), 'hark-profile-')));
  }
}

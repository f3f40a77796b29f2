import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Chromium ends without a word when it cannot write its profile, in a home that is full or read-only: then it gets one
 * for this run alone. Before the app is ready.
 */
export function ensureWritableProfile(): void {
  try {
    // It throws when the folder cannot be made.
    const folder = app.getPath('userData');
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    app.setPath('userData', mkdtempSync(join(tmpdir(), 'hark-profile-')));
  }
}

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../config/data-folder.ts';
import { replaceFile } from '../../storage/replace-file.ts';

const TOKEN = /^[0-9a-f]{64}$/;

/** The file with the API's token, which only this user can read. */
function tokenFile(): string {
  return join(dataFolder(), 'api-token');
}

/** The token; created at the first use. @throws Error when it cannot be written */
export function apiToken(): string {
  try {
    const token = readFileSync(tokenFile(), 'utf8').trim();
    if (TOKEN.test(token)) return token;
  } catch {
    // There is no file yet.
  }
  const token = randomBytes(32).toString('hex');
  replaceFile(tokenFile(), `${token}\n`);
  return token;
}

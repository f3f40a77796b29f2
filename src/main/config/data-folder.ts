import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Hark keeps what is the user's own (XDG Base Directory Specification). */
export function dataFolder(): string {
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'hark');
}

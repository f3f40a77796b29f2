import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Hark keeps what it may lose (XDG Base Directory Specification). */
export function stateFolder(): string {
  return join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'hark');
}

import type { Config } from '../../shared/config-schema.ts';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/** Something of the user's that goes to another machine, or to a program that may send it on. */
export interface Destination {
  /** A host, or a program's name. */
  to: string;
  what: 'questions' | 'tool-calls' | 'program' | 'version';
}

/** What leaves this machine with these settings; empty with the default ones. */
export function destinationsOf({ llm, mcp, desktop }: Pick<Config, 'llm' | 'mcp' | 'desktop'>): Destination[] {
  const found: Destination[] = [];
  const add = (url: string, what: Destination['what']) => {
    const { hostname } = new URL(url);
    if (!LOOPBACK.test(hostname)) found.push({ to: hostname, what });
  };
  if (llm.base_url) add(llm.base_url, 'questions');
  for (const [name, server] of Object.entries(mcp.servers)) {
    if ('url' in server) add(server.url, 'tool-calls');
    else found.push({ to: name, what: 'program' });
  }
  if (desktop.look_for_updates) found.push({ to: 'update', what: 'version' });
  return found;
}

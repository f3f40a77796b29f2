import type { Config } from './config-schema.ts';
import { isLoopback } from './loopback.ts';

/** User data that goes to another machine, or to a program that may send it on. */
export interface Destination {
  /** Host or program name. */
  to: string;
  what:
    | 'questions'
    | 'memory'
    | 'sound'
    | 'replies'
    | 'cache'
    | 'tool-calls'
    | 'speech'
    | 'home'
    | 'telemetry'
    | 'program'
    | 'version';
}

/** What leaves this machine with these settings; empty with the defaults. */
export function destinationsOf({
  llm,
  stt,
  tts,
  mcp,
  desktop,
  shared_cache,
  telemetry,
  satellite,
  wake,
}: Pick<
  Config,
  'wake' | 'satellite' | 'llm' | 'stt' | 'tts' | 'mcp' | 'desktop' | 'shared_cache' | 'telemetry'
>): Destination[] {
  const found: Destination[] = [];
  const add = (url: string, what: Destination['what']) => {
    const { hostname } = new URL(url);
    if (!isLoopback(hostname)) found.push({ to: hostname, what });
  };
  if (wake.base_url) add(wake.base_url, 'speech');
  if (stt.base_url && stt.where !== 'local') add(stt.base_url, 'sound');
  for (const { url, what } of toldToModel(llm)) add(url, what);
  if (tts.base_url && tts.where !== 'local') add(tts.base_url, 'replies');
  if (satellite.enabled) found.push({ to: 'Home Assistant', what: 'home' });
  if (telemetry.otlp_url) add(telemetry.otlp_url, 'telemetry');
  if (shared_cache.url) add(shared_cache.url, 'cache');
  for (const [name, server] of Object.entries(mcp.servers)) {
    if ('url' in server) add(server.url, 'tool-calls');
    else found.push({ to: name, what: 'program' });
  }
  if (desktop.look_for_updates) found.push({ to: 'update', what: 'version' });
  return found;
}

/** What a server is told; nothing when the language model is on this machine. */
function toldToModel({
  provider,
  base_url,
  share_memory,
}: Config['llm']): { url: string; what: Destination['what'] }[] {
  if (base_url === null || provider === 'none' || provider === 'inside') return [];
  return [{ url: base_url, what: 'questions' }, ...(share_memory ? [{ url: base_url, what: 'memory' as const }] : [])];
}

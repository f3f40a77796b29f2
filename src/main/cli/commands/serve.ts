import { availableParallelism, hostname } from 'node:os';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { isLoopback } from '../../../shared/settings/loopback.ts';
import { loadConfig } from '../../config/load-config.ts';
import { Admission } from '../../http-server/admission.ts';
import { SpeechServer } from '../../server/speech-server.ts';
import type { Telemetry } from '../../telemetry/telemetry.ts';
import { WyomingServer } from '../../wyoming/server/wyoming-server.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openEngine } from '../open-engine.ts';
import { print, printError } from '../output.ts';

export interface ServeOptions {
  host: string;
  port: number;
  /** Undefined for no Wyoming. */
  wyomingPort?: number;
  mostAtOnce?: number;
  mostPerClient: number;
  mostSessions?: number;
}

/** Each takes a core for some 60 ms of a sentence: more at once than this, and the last waits for a second. */
const AT_ONCE_PER_CORE = 8;

/** Each is a microphone that is always listened to: more than these, and their chunks are late (docs/scale.md). */
const SESSIONS_PER_CORE = 6;

/** `hark serve`: STT and TTS for other machines, until it is asked to end. The token comes from HARK_SERVE_TOKEN. */
export async function serve(options: ServeOptions): Promise<ExitCode> {
  const { host, port, wyomingPort, mostAtOnce, mostPerClient, mostSessions } = options;
  const engine = await openEngine(loadConfig().config);
  const admission = new Admission({
    maxConcurrent: mostAtOnce ?? AT_ONCE_PER_CORE * availableParallelism(),
    maxPerClient: mostPerClient,
  });
  const sessions = new Admission({
    maxConcurrent: mostSessions ?? SESSIONS_PER_CORE * availableParallelism(),
    maxPerClient: mostPerClient,
  });
  const { telemetry: settings } = engine.config;
  const telemetry = settings.otlp_url === null ? undefined : await openTelemetry(settings, settings.otlp_url);
  const token = process.env.HARK_SERVE_TOKEN || undefined;
  const server = await SpeechServer.open(engine, admission, { host, port, token, sessions, telemetry });
  const wyoming =
    wyomingPort === undefined ? undefined : await WyomingServer.open(engine, admission, { host, port: wyomingPort });
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  try {
    await server.warm();
    if (wyoming) print(`Hark serves ${wyoming.url}`);
    const withdraw = wyoming && !isLoopback(host) ? await announce(Number(new URL(wyoming.url).port)) : undefined;
    print(`Hark serves ${server.url}`);
    await asked;
    await withdraw?.();
    await Promise.all([server.close(), wyoming?.close()]);
  } finally {
    await engine.close();
    await telemetry?.close();
  }
  return EXIT.ok;
}

async function openTelemetry(settings: Config['telemetry'], url: string): Promise<Telemetry> {
  const { Telemetry } = await import('../../telemetry/telemetry.ts');
  return Telemetry.open(settings, url, 'hark-server');
}

/** Home Assistant finds it then. */
async function announce(port: number): Promise<() => Promise<void>> {
  const { announceWyoming } = await import('../../wyoming/discovery/announce.ts');
  return announceWyoming(`Hark on ${hostname()}`, port, printError);
}

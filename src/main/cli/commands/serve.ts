import { availableParallelism } from 'node:os';
import { loadConfig } from '../../config/load-config.ts';
import { Engine } from '../../engine/engine.ts';
import { SpeechServer } from '../../server/speech-server.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printError } from '../output.ts';

export interface ServeOptions {
  host: string;
  port: number;
  mostAtOnce?: number;
  mostPerClient: number;
}

/** Each takes a core for some 60 ms of a sentence: more at once than this, and the last waits for a second. */
const AT_ONCE_A_CORE = 8;

/** `hark serve`: STT and TTS for other machines, until it is asked to end. The token comes from HARK_SERVE_TOKEN. */
export async function serve({ host, port, mostAtOnce, mostPerClient }: ServeOptions): Promise<ExitCode> {
  const engine = new Engine(loadConfig().config, printError);
  const server = await SpeechServer.open(engine, {
    host,
    port,
    token: process.env.HARK_SERVE_TOKEN || undefined,
    limits: { mostAtOnce: mostAtOnce ?? AT_ONCE_A_CORE * availableParallelism(), mostPerClient },
  });
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  try {
    await server.warm();
    print(`Hark serves ${server.url}`);
    await asked;
    await server.close();
  } finally {
    await engine.close();
  }
  return EXIT.ok;
}

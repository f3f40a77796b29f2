/** The engine process: an Electron utility process that main forks. Imports nothing of Electron. */
import { parseCaptureChunk } from '../../shared/audio-port.ts';
import type { EngineEvent } from '../../shared/engine-events.ts';
import {
  type EngineMessage,
  HEARTBEAT_INTERVAL_MS,
  parseEngineMessage,
  START_FAILED_EXIT_CODE,
} from '../../shared/engine-messages.ts';
import { type ErrorCode, toHarkError } from '../../shared/errors.ts';
import { createLogger } from '../log/create-logger.ts';
import { type AudioPort, listenOn } from './audio-port.ts';
import { Engine } from './engine.ts';
import type { EngineMeter } from './metrics/meter-engine.ts';
import { SystemClock } from './pipeline/clock.ts';
import type { Session } from './pipeline/session.ts';
import { PortPlayback } from './port-playback.ts';

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: AudioPort[] }) => void): unknown;
}

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (!parent) throw new Error('this file runs as a utility process only');

let meter: EngineMeter | undefined;
let metricsUrl: string | undefined;
const emit = (event: EngineEvent) => {
  meter?.observe(event);
  parent.postMessage(event);
};
const playback = new PortPlayback(report);
let capture: AudioPort | undefined;
let session: Session | undefined;

function report(thrown: unknown, fallback?: ErrorCode): void {
  const { code, message } = toHarkError(thrown, fallback);
  emit({ type: 'error', code, message, atMs: Date.now() });
}

async function start({ config, timers }: Extract<EngineMessage, { type: 'start' }>): Promise<void> {
  const log = createLogger('engine', config.log.level);
  const startedAt = performance.now();
  const engine = new Engine(config);
  await engine.warm();
  if (config.metrics.enabled) {
    const { meterEngine } = await import('./metrics/meter-engine.ts');
    meter = await meterEngine(engine, () => session?.allocations ?? 0);
  }
  const { services, onChunk } = meter ?? {};
  session = await engine.openSession({ clock: new SystemClock(), playback, emit, services, onChunk });
  session.restoreTimers(timers);
  const loadMs = performance.now() - startedAt;
  log.info({ loadMs: Math.round(loadMs), models: engine.models.stats }, 'ready');
  emit({ type: 'ready', loadMs });
  setInterval(() => emit({ type: 'heartbeat' }), HEARTBEAT_INTERVAL_MS);
  await serveMetrics(config.metrics.port);
  tellWindow();
}

/** Without metrics Hark works as well, so a port that is taken is only reported. */
async function serveMetrics(port: number): Promise<void> {
  try {
    metricsUrl = (await meter?.serve(port))?.url;
  } catch (error) {
    report(error);
  }
}

/** Says all that a window needs to know that has just come. */
function tellWindow(): void {
  session?.describe();
  if (metricsUrl) emit({ type: 'metrics', url: metricsUrl });
}

function connect([capturePort, playbackPort]: AudioPort[]): void {
  if (!capturePort || !playbackPort) throw new Error('the audio ports did not come with their message');
  capture?.close();
  capture = capturePort;
  listenOn(
    capturePort,
    parseCaptureChunk,
    ({ samples, capturedAtMs }) => void session?.pushChunk(samples, capturedAtMs),
    report,
  );
  playback.connect(playbackPort);
  tellWindow();
}

parent.on('message', ({ data, ports }) => {
  const message = parseEngineMessage(data);
  if (message.type === 'audio-ports') connect(ports);
  else if (message.type === 'command') session?.command(message.command);
  else {
    start(message).catch((thrown: unknown) => {
      report(thrown, 'MODEL_LOAD');
      // Told apart from a crash: starting again would not help.
      process.exit(START_FAILED_EXIT_CODE);
    });
  }
});

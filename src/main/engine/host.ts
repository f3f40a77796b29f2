/** The engine process: an Electron utility process that main forks. Imports nothing of Electron. */
import type { Logger } from 'pino';
import type { AudioEnd } from '../../shared/audio/audio-port.ts';
import type { EngineCommand } from '../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import {
  type EngineMessage,
  HEARTBEAT_INTERVAL_MS,
  parseEngineMessage,
  START_FAILED_EXIT_CODE,
} from '../../shared/engine/engine-messages.ts';
import { type ErrorCode, toHarkError } from '../../shared/errors.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { dataFolder } from '../config/data-folder.ts';
import { profileFolder } from '../config/profile-folder.ts';
import { createLogger } from '../log/create-logger.ts';
import { readHabit, writeHabit } from '../models/runtime/habit-file.ts';
import { MemoryWatch } from '../models/runtime/memory-watch.ts';
import type { Satellite } from '../wyoming/satellite/satellite.ts';
import { agendaFile } from './agenda/agenda-file.ts';
import { SystemClock } from './clock/clock.ts';
import { followSystemZone } from './clock/system-zone.ts';
import { Engine } from './engine.ts';
import { notebookFile } from './notebook/notebook-file.ts';
import { EngineObservers } from './observers/engine-observer.ts';
import type { EngineMeter } from './observers/metrics/meter-engine.ts';
import { PanelFigures } from './observers/panel-figures.ts';
import { PerformanceLog } from './observers/performance-log.ts';
import { Preloader } from './observers/preloader.ts';
import { TurnLog } from './observers/turn-log.ts';
import type { Session } from './pipeline/session.ts';
import type { SessionStores } from './pipeline/session-options.ts';
import type { AudioPort } from './ports/audio-port.ts';
import { MicrophonePort } from './ports/microphone-port.ts';
import { PortPlayback } from './ports/port-playback.ts';
import { listVoices } from './speech/tts/registry.ts';
import { voiceLibrary } from './speech/tts/worker/tts-worker-client.ts';
import { collectGarbage } from './workers/collect-garbage.ts';

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: AudioPort[] }) => void): unknown;
}

/** Said by a voice that may be chosen; no wake word is in it. */
const VOICE_SAMPLE = 'This is how I sound. It is half past seven.';

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (!parent) throw new Error('this file runs as a utility process only');

const observers = new EngineObservers();
let metricsUrl: string | undefined;
const emit = (event: EngineEvent) => {
  observers.observe(event);
  parent.postMessage(event);
};
const playback = new PortPlayback(report);
let microphone: MicrophonePort | undefined;
let engine: Engine | undefined;
let session: Session | undefined;
let figures: PanelFigures | undefined;
/** Whose home answers, as long as it is connected. */
let satellite: Satellite | undefined;

function report(thrown: unknown, fallback?: ErrorCode): void {
  const { code, message } = toHarkError(thrown, fallback);
  emit({ type: 'error', code, message, atMs: Date.now() });
}

async function start({ config, talk }: Extract<EngineMessage, { type: 'start' }>): Promise<void> {
  const log = createLogger('engine', config.log.level);
  followSystemZone();
  const startedAt = performance.now();
  // What is said before the models are loaded is not heard.
  microphone = new MicrophonePort(
    config.audio_processing,
    (samples, capturedAtMs, dueAtMs) => hear(samples, capturedAtMs, dueAtMs),
    report,
  );
  engine = new Engine(config, report);
  observers.add(new TurnLog(log));
  observers.add(new PerformanceLog(createLogger('performance', config.log.performance_level)));
  const meter = await openMeter(engine);
  await openProfile(config, log);
  await openTelemetry(engine);
  const clock = new SystemClock();
  const remotes = await engine.remotes();
  figures = new PanelFigures(engine, remotes, clock);
  observers.add(figures);
  const memory = new MemoryWatch(engine.models, report);
  if (config.caching.enable_predictive_preloading) observers.add(openPreloader(engine, memory, log));
  session = await engine.openSession({
    clock,
    playback,
    emit,
    services: observers.watch(await engine.services()),
    onChunk: (timing) => {
      observers.onChunk(timing);
      microphone?.setAlert(session?.state !== 'asleep' || timing.wakeScores.size > 0);
    },
    onNearMiss: (nearMiss) => observers.onNearMiss(nearMiss),
    // Main has it from the events.
    stores: { ...openStores(), chatHistory: { read: () => talk, write: () => undefined } },
  });
  session.restore();
  const loadMs = performance.now() - startedAt;
  log.info({ loadMs: Math.round(loadMs), models: engine.models.stats }, 'ready');
  emit({ type: 'ready', loadMs });
  // It listens already: these are wanted when somebody has said something.
  engine.warm().then(() => {
    log.info({ loadMs: Math.round(performance.now() - startedAt) }, 'all models are loaded');
    collectGarbage();
  }, failStart);
  setInterval(() => emit({ type: 'heartbeat' }), HEARTBEAT_INTERVAL_MS);
  await serveMetrics(meter, config.metrics.port);
  await openSatellite(engine, clock);
  tellWindow();
}

function hear(samples: Float32Array, capturedAtMs: number, dueAtMs: number): void {
  if (!satellite?.running) return void session?.pushChunk(samples, capturedAtMs, dueAtMs);
  microphone?.setAlert(true);
  void satellite.pushChunk(samples, capturedAtMs);
}

/** Without the home Hark answers by itself, so a port that is taken is only reported. */
async function openSatellite(engine: Engine, clock: SystemClock): Promise<void> {
  const { satellite: settings, wake, audio_processing } = engine.config;
  if (!settings.enabled) return;
  try {
    const { openHomeSatellite } = await import('../wyoming/satellite/home-satellite.ts');
    satellite = await openHomeSatellite(
      {
        settings,
        wakeWords: wake.words,
        clock,
        detector: await engine.openDetector(),
        playback,
        emit,
        chunksPerBuffer: audio_processing.buffer_size_chunks,
      },
      report,
    );
  } catch (error) {
    report(error);
  }
}

/** What the user wants kept outlives the engine, however that ends. */
function openStores(): Omit<SessionStores, 'chatHistory'> {
  const folder = dataFolder();
  const mended = () => emit({ type: 'mended', code: 'DATA_UNWRITABLE' });
  return { agenda: agendaFile(folder, report, mended), notebook: notebookFile(folder, report, mended) };
}

async function openMeter(engine: Engine): Promise<EngineMeter | undefined> {
  if (!engine.config.metrics.enabled) return undefined;
  const { meterEngine } = await import('./observers/metrics/meter-engine.ts');
  const meter = await meterEngine(engine, () => session?.allocations ?? 0);
  observers.add(meter);
  return meter;
}

function openPreloader({ models, localGroups }: Engine, memory: MemoryWatch, log: Logger): Preloader {
  const habit = readHabit();
  const save = () => {
    try {
      writeHabit(habit);
    } catch (error) {
      log.warn({ error }, 'when Hark is used could not be saved');
    }
  };
  return new Preloader(models, localGroups, habit, save, () => memory.short);
}

async function openTelemetry(engine: Engine): Promise<void> {
  const { telemetry } = engine.config;
  if (telemetry.otlp_url === null) return;
  const { Telemetry } = await import('../telemetry/telemetry.ts');
  const turns = Telemetry.open(telemetry, telemetry.otlp_url, 'hark').followTurns();
  observers.add({ observe: (event) => turns.observe(event), onChunk: (timing) => turns.onChunk(timing) });
  const remotes = await engine.remotes();
  if (remotes) remotes.http.traceparent = () => turns.traceparent;
}

async function openProfile({ profiling }: Config, log: Logger): Promise<void> {
  if (!profiling.enabled) return;
  const { EngineProfile } = await import('./observers/profiling/engine-profile.ts');
  try {
    // Main has made of it the folder of this start.
    const profile = new EngineProfile(profiling.folder ?? profileFolder(null));
    observers.add(profile);
    log.info({ folder: profile.folder }, 'profiling');
  } catch (error) {
    report(error);
  }
}

/** Without metrics Hark works as well, so a port that is taken is only reported. */
async function serveMetrics(meter: EngineMeter | undefined, port: number): Promise<void> {
  try {
    metricsUrl = (await meter?.serve(port))?.url;
  } catch (error) {
    report(error);
  }
}

/** Says all that a window needs to know that has just come. */
function tellWindow(): void {
  session?.describe();
  if (playback.connected) session?.tellMissed();
  if (metricsUrl) emit({ type: 'metrics', url: metricsUrl });
}

function connect(end: AudioEnd, port: AudioPort | undefined): void {
  if (!port) throw new Error('the audio port did not come with its message');
  if (end === 'microphone') {
    microphone?.connect(port);
    return;
  }
  playback.connect(port);
  tellWindow();
}

function failStart(thrown: unknown): never {
  report(thrown, 'MODEL_LOAD');
  // Told apart from a crash: starting again would not help.
  process.exit(START_FAILED_EXIT_CODE);
}

function obey(command: EngineCommand): void {
  if (command.type === 'report-figures') {
    if (figures) emit(figures.report());
  } else if (command.type === 'report-voices') {
    listVoices(voiceLibrary(), report).then((voices) => emit({ type: 'voices', voices }), report);
  } else if (command.type === 'try-voice') {
    engine
      ?.trySpeech(VOICE_SAMPLE, command)
      .then((speech) => playback.play({ clipId: 'voice-sample', ...speech }), report);
  } else if (command.type === 'talk' && satellite?.running) {
    satellite.talk();
  } else {
    if (command.type === 'cancel') satellite?.cancel();
    session?.command(command);
  }
}

parent.on('message', ({ data, ports }) => {
  const message = parseEngineMessage(data);
  if (message.type === 'audio-port') connect(message.end, ports[0]);
  else if (message.type === 'command') obey(message.command);
  else {
    start(message).catch(failStart);
  }
});

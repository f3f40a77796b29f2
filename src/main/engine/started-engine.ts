import type { Logger } from 'pino';
import type { ChatTurn } from '../../shared/engine/chat-turn.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import type { EngineRequest } from '../../shared/engine/engine-requests.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { dataFolder } from '../config/data-folder.ts';
import { profileFolder } from '../config/profile-folder.ts';
import { createLogger } from '../log/create-logger.ts';
import { readHabit, writeHabit } from '../models/runtime/habit-file.ts';
import { MemoryWatch } from '../models/runtime/memory-watch.ts';
import { agendaFile } from './agenda/agenda-file.ts';
import { keptCalendarsFile } from './calendar/kept-calendars.ts';
import { type Clock, SystemClock } from './clock/clock.ts';
import { followSystemZone } from './clock/system-zone.ts';
import { Closers } from './closers.ts';
import { duckingFile } from './ducking/ducking-memory.ts';
import { DuckingPlayback } from './ducking/ducking-playback.ts';
import { PulseStreams } from './ducking/pulse-streams.ts';
import { SoundDucking } from './ducking/sound-ducking.ts';
import { Engine } from './engine.ts';
import type { ProcessConnection } from './llm/inside/process-connection.ts';
import type { SignInEvents } from './mcp/mcp-toolbox.ts';
import { memoryFile } from './memory/memory-file.ts';
import { notebookFile } from './notebook/notebook-file.ts';
import type { EngineObservers } from './observers/engine-observer.ts';
import type { EngineMeter } from './observers/metrics/meter-engine.ts';
import { PanelFigures } from './observers/panel-figures.ts';
import { PerformanceLog } from './observers/performance-log.ts';
import { Preloader } from './observers/preloader.ts';
import { TurnLog } from './observers/turn-log.ts';
import { keptAnswersFile } from './online/kept-answers.ts';
import type { Playback } from './pipeline/playback/playback.ts';
import type { Session } from './pipeline/session.ts';
import type { SessionStores } from './pipeline/session-options.ts';
import type { MicrophonePort } from './ports/microphone-port.ts';
import { isOnPath } from './programs/is-on-path.ts';
import { RequestedText } from './reading/requested-text.ts';

interface StartDeps {
  config: Config;
  /** The conversation with the engine before this one, oldest turn first. */
  chatHistory: readonly ChatTurn[];
  microphone: MicrophonePort;
  playback: Playback;
  /** Starts the process of the language model. */
  connectLanguageModel(): Promise<ProcessConnection>;
  /** Gets the observers that the configuration asks for. */
  observers: EngineObservers;
  emit(event: EngineEvent): void;
  /** Asks main alone. */
  request(request: EngineRequest): void;
  report(error: unknown): void;
}

/** One engine with its session and what watches it. */
export class StartedEngine {
  private constructor(
    readonly log: Logger,
    readonly clock: Clock,
    readonly engine: Engine,
    readonly session: Session,
    readonly figures: PanelFigures,
    /** Undefined while metrics are off. */
    readonly meter: EngineMeter | undefined,
    readonly desktopText: RequestedText,
    private readonly closers: Closers,
  ) {}

  /** @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  static async open(deps: StartDeps): Promise<StartedEngine> {
    const { config, chatHistory, microphone, observers, emit, report } = deps;
    const closers = new Closers();
    const log = createLogger('engine', config.log.level);
    const clock = new SystemClock();
    closers.add(followSystemZone());

    const engine = new Engine(config, report, () => deps.connectLanguageModel(), signInEvents(deps));
    closers.add(() => engine.close());
    observers.add(new TurnLog(log));
    observers.add(new PerformanceLog(createLogger('performance', config.log.performance_level)));
    // Read at a scrape, when there is a session.
    const meter = await openMeter(engine, () => session.allocations);
    if (meter) observers.add(meter);
    await openProfile(deps, log, closers);
    await openTelemetry(engine, observers, closers);
    const figures = new PanelFigures(engine, await engine.remotes(), clock);
    observers.add(figures);
    openPreloader(engine, deps, log, closers);

    const desktopText = new RequestedText(deps.request);
    const session: Session = await engine.openSession({
      clock,
      playback: openDucking(deps, closers),
      emit,
      desktopText,
      services: observers.instrument(await engine.services()),
      onChunk: (timing) => {
        observers.onChunk(timing);
        microphone.setAlert(session.state !== 'asleep' || timing.wakeScores.size > 0);
      },
      onNearMiss: (nearMiss) => observers.onNearMiss(nearMiss),
      // Main keeps the chat history, from the events.
      stores: { ...openStores(deps), chatHistory: { read: () => chatHistory, write: () => undefined } },
    });
    closers.add(() => session.close());
    session.restore();
    return new StartedEngine(log, clock, engine, session, figures, meter, desktopText, closers);
  }

  /** Ends the session and gives the models back. */
  close(): Promise<void> {
    return this.closers.close();
  }
}

function signInEvents({ emit, request }: StartDeps): SignInEvents {
  return {
    onPage: (url) => request({ type: 'open-sign-in', url }),
    onKept: (signIns) => request({ type: 'keep-sign-ins', signIns }),
    onAllSignedIn: () => emit({ type: 'resolved', code: 'MCP_SIGN_IN' }),
  };
}

/** Lowers other sound during replies, if that is wanted and the system's program for it is there. */
function openDucking({ config, playback }: StartDeps, closers: Closers): Playback {
  const path = process.env.PATH ?? '';
  if (!config.sounds.lower_others || process.platform !== 'linux' || !isOnPath('pactl', path)) return playback;
  const ducking = new SoundDucking(new PulseStreams(path), duckingFile);
  const ducked = new DuckingPlayback(playback, ducking);
  closers.add(() => {
    ducked.close();
    return ducking.close();
  });
  return ducked;
}

async function openMeter(engine: Engine, allocations: () => number): Promise<EngineMeter | undefined> {
  if (!engine.config.metrics.enabled) return undefined;
  const { meterEngine } = await import('./observers/metrics/meter-engine.ts');
  return meterEngine(engine, allocations);
}

async function openProfile({ config, observers, report }: StartDeps, log: Logger, closers: Closers): Promise<void> {
  const { profiling } = config;
  if (!profiling.enabled) return;
  const { EngineProfile } = await import('./observers/profiling/engine-profile.ts');
  try {
    // Main has set the folder of this start.
    const profile = new EngineProfile(profiling.folder ?? profileFolder(null));
    observers.add(profile);
    closers.add(() => profile.close());
    log.info({ folder: profile.folder }, 'profiling');
  } catch (error) {
    report(error);
  }
}

async function openTelemetry(engine: Engine, observers: EngineObservers, closers: Closers): Promise<void> {
  const { telemetry: settings } = engine.config;
  if (settings.otlp_url === null) return;
  const { Telemetry } = await import('../telemetry/telemetry.ts');
  const telemetry = Telemetry.open(settings, settings.otlp_url, 'hark');
  closers.add(() => telemetry.close());
  const turns = telemetry.followTurns();
  observers.add({ observe: (event) => turns.observe(event), onChunk: (timing) => turns.onChunk(timing) });
  const remotes = await engine.remotes();
  if (remotes) remotes.http.traceparent = () => turns.traceparent;
}

function openPreloader(engine: Engine, { config, observers, report }: StartDeps, log: Logger, closers: Closers): void {
  const memory = new MemoryWatch(engine.models, report);
  closers.add(() => memory.close());
  if (!config.caching.enable_predictive_preloading) return;
  const habit = readHabit();
  const save = () => {
    try {
      writeHabit(habit);
    } catch (error) {
      log.warn({ error }, 'when Hark is used could not be saved');
    }
  };
  const preloader = new Preloader(engine.models, engine.localGroups, habit, save, () => memory.isLow);
  closers.add(() => preloader.close());
  observers.add(preloader);
}

/** The user's agenda, notebook and facts stay on the disk, however the engine ends. */
function openStores({ emit, report }: StartDeps): Omit<SessionStores, 'chatHistory'> {
  const folder = dataFolder();
  const onWritten = () => emit({ type: 'resolved', code: 'DATA_UNWRITABLE' });
  return {
    agenda: agendaFile(folder, report, onWritten),
    notebook: notebookFile(folder, report, onWritten),
    memory: memoryFile(folder, report, onWritten),
    answers: keptAnswersFile(folder, report, onWritten),
    calendars: keptCalendarsFile(folder, report, onWritten),
  };
}

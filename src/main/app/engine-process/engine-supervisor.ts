import type { Logger } from 'pino';
import type { AudioEnd } from '../../../shared/audio/audio-port.ts';
import type { ChatTurn } from '../../../shared/engine/chat-turn.ts';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import {
  type EngineMessage,
  engineMessages,
  HEARTBEAT_INTERVAL_MS,
  START_FAILED_EXIT_CODE,
} from '../../../shared/engine/engine-messages.ts';
import type { EngineRequest } from '../../../shared/engine/engine-requests.ts';
import type { EngineStatus } from '../../../shared/engine/engine-status.ts';
import { HarkError, MODEL_FILE_CODES } from '../../../shared/errors.ts';
import { receive } from '../../../shared/ipc/message-contract.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { backOffMs } from '../../retry/back-off.ts';
import type { AppBus } from '../app-events.ts';
import type { ProcessHandle } from './process-handle.ts';

interface SupervisorDeps<Port> {
  fork: () => ProcessHandle<EngineMessage, Port>;
  /** Called at each start. */
  config: () => Config;
  /** The conversation so far. Called at each start. */
  chatHistory: () => ChatTurn[];
  log: Logger;
  /** Called with what the engine wants of main alone. */
  onRequest: (request: EngineRequest) => void;
  /** Gets `engine`, `engine-forked` and `status`. */
  bus: AppBus;
}

/** An engine that ran this long is healthy: the next failure counts as the first. */
const HEALTHY_AFTER_MS = 30_000;
/** After this many failures in a row the engine is not restarted automatically. */
const MAX_FAILURES = 5;
const RESTART_BACK_OFF = { firstMs: 200, maxMs: 5000 };
/** An engine that misses more heartbeats than this is stuck and is killed. */
const MAX_MISSED_HEARTBEATS = 5;

/** What the user asks for by a click or by typing, while an engine starts. */
const KEPT_COMMANDS: ReadonlySet<EngineCommand['type']> = new Set([
  'try-voice',
  'ask',
  'run-routine',
  'sign-in-to-tools',
]);

/** Said by an engine that replaces one that ended in the middle of a turn. */
const APOLOGY = 'Sorry, I had to start again. Please say that once more.';

/** Keeps one engine process running: restarts it, after growing pauses, when it crashes. */
export class EngineSupervisor<Port> {
  #process: ProcessHandle<EngineMessage, Port> | undefined;
  #status: EngineStatus = { phase: 'starting', attempt: 0 };
  #failures = 0;
  #isTurnUnderWay = false;
  /** Commands that the next engine gets, the newest of each type. */
  readonly #kept = new Map<EngineCommand['type'], EngineCommand>();
  #owesApology = false;
  #pending: NodeJS.Timeout | undefined;
  #healthy: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  #missedHeartbeats = 0;
  #isStopped = false;
  /** The process was killed to start another one. */
  #isRestarting = false;
  #restartWanted = false;

  constructor(private readonly deps: SupervisorDeps<Port>) {}

  get status(): EngineStatus {
    return this.#status;
  }

  /** Starts the engine, also after it had failed for good. */
  start(): void {
    clearTimeout(this.#pending);
    if (this.#process) return;
    if (this.#status.phase === 'failed') this.#setStarting();
    const process = this.deps.fork();
    this.#process = process;
    process.onMessage(
      receive(
        engineMessages.toMain,
        'the engine',
        (message) => this.#onMessage(message),
        (error) => this.deps.log.error({ error }, 'the engine sent something that is no message'),
      ),
    );
    process.onExit((exitCode) => this.#onExit(exitCode));
    process.postMessage({ type: 'start', config: this.deps.config(), chatHistory: this.deps.chatHistory() });
    this.deps.bus.publish('engine-forked');
  }

  /** @throws HarkError ENGINE_UNAVAILABLE */
  commandOrThrow(command: EngineCommand): void {
    if (!this.command(command)) throw new HarkError('ENGINE_UNAVAILABLE', 'the engine is not running');
  }

  /** @returns false when no engine is running */
  command(command: EngineCommand): boolean {
    if (this.#status.phase !== 'running') return this.#keepForLater(command);
    this.#process?.postMessage({ type: 'command', command });
    return true;
  }

  /**
   * A changed setting may restart the engine: the sample of a chosen voice, a typed question and a wanted sign-in wait until
   * the new engine is ready.
   */
  #keepForLater(command: EngineCommand): boolean {
    if (!KEPT_COMMANDS.has(command.type) || this.#status.phase !== 'starting') return false;
    this.#kept.set(command.type, command);
    return true;
  }

  /** Restarts the engine with the current configuration, after the turn under way. */
  restart(): void {
    this.#failures = 0;
    if (!this.#process) return this.start();
    this.#restartWanted = true;
    if (!this.#isTurnUnderWay) this.#restartNow();
  }

  connectAudio(end: AudioEnd, port: Port): void {
    this.#process?.postMessage({ type: 'audio-port', end }, [port]);
  }

  /** @param port to a new process of the language model */
  connectLanguageModel(port: Port): void {
    this.#process?.postMessage({ type: 'language-model-port' }, [port]);
  }

  /** Ends the engine for good. Resolves when its process has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#pending);
    clearTimeout(this.#healthy);
    clearInterval(this.#watch);
    const process = this.#process;
    if (!process) return;
    const ended = new Promise<void>((resolve) => process.onExit(() => resolve()));
    process.kill();
    await ended;
  }

  #onMessage(message: EngineEvent | EngineRequest): void {
    this.#missedHeartbeats = 0;
    if (isRequest(message)) this.deps.onRequest(message);
    else this.#onEvent(message);
  }

  #onEvent(event: EngineEvent): void {
    if (event.type === 'heartbeat') return;
    if (event.type === 'ready') this.#onReady();
    else if (event.type === 'turn-started') this.#isTurnUnderWay = true;
    else if (event.type === 'turn') this.#isTurnUnderWay = false;
    this.deps.bus.publish('engine', event);
    if (event.type === 'turn' && this.#restartWanted) this.#restartNow();
  }

  #restartNow(): void {
    this.#restartWanted = false;
    this.#isRestarting = true;
    this.#setStarting();
    this.#process?.kill();
  }

  #onReady(): void {
    this.#setStatus({ phase: 'running', attempt: this.#failures });
    this.#healthy = setTimeout(() => {
      this.#failures = 0;
    }, HEALTHY_AFTER_MS);
    this.#watch = setInterval(() => this.#countHeartbeat(), HEARTBEAT_INTERVAL_MS);
    for (const command of this.#kept.values()) this.command(command);
    this.#kept.clear();
    if (this.#owesApology) this.command({ type: 'announce', text: APOLOGY });
    this.#owesApology = false;
  }

  #countHeartbeat(): void {
    this.#missedHeartbeats += 1;
    if (this.#missedHeartbeats <= MAX_MISSED_HEARTBEATS) return;
    this.deps.log.error('the engine is stuck; it is killed');
    this.#missedHeartbeats = 0;
    this.#process?.kill();
  }

  #onExit(exitCode: number): void {
    this.#process = undefined;
    clearTimeout(this.#healthy);
    clearInterval(this.#watch);
    if (this.#isStopped) return;
    if (this.#isRestarting) {
      this.#isRestarting = false;
      this.start();
      return;
    }
    const { log, bus } = this.deps;
    const cannotStart = exitCode === START_FAILED_EXIT_CODE;
    log.error(
      { exitCode, failures: this.#failures + 1 },
      cannotStart ? 'the engine cannot start' : 'the engine crashed',
    );
    this.#failures += 1;
    this.#owesApology ||= this.#isTurnUnderWay;
    this.#isTurnUnderWay = false;
    const atMs = Date.now();
    if (cannotStart || this.#failures >= MAX_FAILURES) {
      bus.publish('engine', {
        type: 'error',
        code: 'ENGINE_UNAVAILABLE',
        message: `the engine ended with exit code ${exitCode}`,
        atMs,
      });
      this.#setStatus({ phase: 'failed', attempt: this.#failures });
      return;
    }
    bus.publish('engine', {
      type: 'error',
      code: 'ENGINE_CRASHED',
      message: `the engine ended with exit code ${exitCode}`,
      atMs,
    });
    bus.publish('engine', { type: 'state', state: 'asleep' });
    this.#setStatus({ phase: 'restarting', attempt: this.#failures });
    this.#pending = setTimeout(() => this.start(), backOffMs(this.#failures - 1, RESTART_BACK_OFF));
  }

  /** A new engine reports again what is wrong with its models; errors it no longer has must not stay. */
  #setStarting(): void {
    for (const code of MODEL_FILE_CODES) this.deps.bus.publish('engine', { type: 'resolved', code });
    this.#setStatus({ phase: 'starting', attempt: 0 });
  }

  #setStatus(status: EngineStatus): void {
    this.#status = status;
    this.deps.bus.publish('status', status);
  }
}

const REQUESTS: ReadonlySet<string> = new Set<EngineRequest['type']>([
  'open-sign-in',
  'keep-sign-ins',
  'read-clipboard',
]);

function isRequest(message: EngineEvent | EngineRequest): message is EngineRequest {
  return REQUESTS.has(message.type);
}

import type { Logger } from 'pino';
import type { AudioEnd } from '../../../shared/audio/audio-port.ts';
import type { ChatTurn } from '../../../shared/engine/chat-turn.ts';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import { type EngineEvent, parseEngineEvent } from '../../../shared/engine/engine-events.ts';
import {
  type EngineMessage,
  HEARTBEAT_INTERVAL_MS,
  START_FAILED_EXIT_CODE,
} from '../../../shared/engine/engine-messages.ts';
import { MODEL_FILE_CODES } from '../../../shared/errors.ts';
import type { EngineStatus } from '../../../shared/ipc.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { HEALTHY_AFTER_MS, restartDelayMs } from './back-off.ts';

/** What the supervisor uses of a utility process; `Port` is Electron's MessagePortMain. */
export interface EngineProcess<Port> {
  postMessage(message: EngineMessage, ports?: Port[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** @param listener gets the exit code; not 0 when it crashed or was killed */
  onExit(listener: (exitCode: number) => void): void;
  kill(): void;
}

export interface SupervisorParts<Port> {
  fork: () => EngineProcess<Port>;
  /** Asked at each start. */
  config: () => Config;
  /** What was said so far. Asked at each start. */
  talk: () => ChatTurn[];
  log: Logger;
  onEvent: (event: EngineEvent) => void;
  onStatus: (status: EngineStatus) => void;
  /** A new engine is there and wants audio ports. */
  onConnectable: () => void;
}

/** An engine that is silent for so many heartbeats is stuck and is killed. */
const MOST_MISSED_HEARTBEATS = 5;

/** What is said when the engine ended in the middle of a turn and is back. */
const RECOVERED = 'Sorry, I had to start again. Please say that once more.';

/** Keeps one engine process running: starts it again, with growing pauses, when it crashes. */
export class EngineSupervisor<Port> {
  #process: EngineProcess<Port> | undefined;
  #status: EngineStatus = { phase: 'starting', attempt: 0 };
  #failures = 0;
  #turnUnderWay = false;
  #voiceToTry: EngineCommand | undefined;
  #owesApology = false;
  #pending: NodeJS.Timeout | undefined;
  #healthy: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  #missedHeartbeats = 0;
  #stopped = false;
  /** It was asked to end, to be started anew. */
  #renewing = false;
  #renewWanted = false;

  constructor(private readonly parts: SupervisorParts<Port>) {}

  get status(): EngineStatus {
    return this.#status;
  }

  /** Starts the engine, also after it was given up. */
  start(): void {
    clearTimeout(this.#pending);
    if (this.#process) return;
    if (this.#status.phase === 'failed') this.#setStarting();
    const process = this.parts.fork();
    this.#process = process;
    process.onMessage((message) => this.#onMessage(message));
    process.onExit((exitCode) => this.#onExit(exitCode));
    process.postMessage({ type: 'start', config: this.parts.config(), talk: this.parts.talk() });
    this.parts.onConnectable();
  }

  /** @returns false when there is no engine to do it */
  command(command: EngineCommand): boolean {
    if (this.#status.phase !== 'running') return this.#keepForLater(command);
    this.#process?.postMessage({ type: 'command', command });
    return true;
  }

  /** A voice that was just chosen has the engine start anew: it is heard once that has. */
  #keepForLater(command: EngineCommand): boolean {
    if (command.type !== 'try-voice' || this.#status.phase !== 'starting') return false;
    this.#voiceToTry = command;
    return true;
  }

  /** Starts the engine anew with the configuration there is now; a turn under way ends first. */
  renew(): void {
    this.#failures = 0;
    if (!this.#process) return this.start();
    this.#renewWanted = true;
    if (!this.#turnUnderWay) this.#renewNow();
  }

  connectAudio(end: AudioEnd, port: Port): void {
    this.#process?.postMessage({ type: 'audio-port', end }, [port]);
  }

  /** Ends the engine for good. Resolves when it has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#pending);
    clearTimeout(this.#healthy);
    clearInterval(this.#watch);
    const process = this.#process;
    if (!process) return;
    const ended = new Promise<void>((resolve) => process.onExit(() => resolve()));
    process.kill();
    await ended;
  }

  #onMessage(message: unknown): void {
    let event: EngineEvent;
    try {
      event = parseEngineEvent(message);
    } catch (error) {
      this.parts.log.error({ error }, 'the engine sent something that is not an event');
      return;
    }
    this.#missedHeartbeats = 0;
    if (event.type === 'heartbeat') return;
    if (event.type === 'ready') this.#onReady();
    else if (event.type === 'turn-started') this.#turnUnderWay = true;
    else if (event.type === 'turn') this.#turnUnderWay = false;
    this.parts.onEvent(event);
    if (event.type === 'turn' && this.#renewWanted) this.#renewNow();
  }

  #renewNow(): void {
    this.#renewWanted = false;
    this.#renewing = true;
    this.#setStarting();
    this.#process?.kill();
  }

  #onReady(): void {
    this.#setStatus({ phase: 'running', attempt: this.#failures });
    this.#healthy = setTimeout(() => {
      this.#failures = 0;
    }, HEALTHY_AFTER_MS);
    this.#watch = setInterval(() => this.#countHeartbeat(), HEARTBEAT_INTERVAL_MS);
    if (this.#voiceToTry) this.command(this.#voiceToTry);
    this.#voiceToTry = undefined;
    if (this.#owesApology) this.command({ type: 'announce', text: RECOVERED });
    this.#owesApology = false;
  }

  #countHeartbeat(): void {
    this.#missedHeartbeats += 1;
    if (this.#missedHeartbeats <= MOST_MISSED_HEARTBEATS) return;
    this.parts.log.error('the engine is stuck; it is killed');
    this.#missedHeartbeats = 0;
    this.#process?.kill();
  }

  #onExit(exitCode: number): void {
    this.#process = undefined;
    clearTimeout(this.#healthy);
    clearInterval(this.#watch);
    if (this.#stopped) return;
    if (this.#renewing) {
      this.#renewing = false;
      this.start();
      return;
    }
    const { log, onEvent } = this.parts;
    const cannotStart = exitCode === START_FAILED_EXIT_CODE;
    log.error(
      { exitCode, failures: this.#failures + 1 },
      cannotStart ? 'the engine cannot start' : 'the engine crashed',
    );
    this.#failures += 1;
    this.#owesApology ||= this.#turnUnderWay;
    this.#turnUnderWay = false;
    const delayMs = cannotStart ? undefined : restartDelayMs(this.#failures);
    const atMs = Date.now();
    if (delayMs === undefined) {
      onEvent({
        type: 'error',
        code: 'ENGINE_UNAVAILABLE',
        message: `the engine ended with exit code ${exitCode}`,
        atMs,
      });
      this.#setStatus({ phase: 'failed', attempt: this.#failures });
      return;
    }
    onEvent({ type: 'error', code: 'ENGINE_CRASHED', message: `the engine ended with exit code ${exitCode}`, atMs });
    onEvent({ type: 'state', state: 'asleep' });
    this.#setStatus({ phase: 'restarting', attempt: this.#failures });
    this.#pending = setTimeout(() => this.start(), delayMs);
  }

  /** A new engine tells anew what is wrong with its models, and nothing of what was mended. */
  #setStarting(): void {
    for (const code of MODEL_FILE_CODES) this.parts.onEvent({ type: 'mended', code });
    this.#setStatus({ phase: 'starting', attempt: 0 });
  }

  #setStatus(status: EngineStatus): void {
    this.#status = status;
    this.parts.onStatus(status);
  }
}

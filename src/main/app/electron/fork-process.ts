import { join } from 'node:path';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { EngineMessage } from '../../../shared/engine/engine-messages.ts';
import type { LibraryRequest } from '../../../shared/models/library-messages.ts';
import type { TrainingCommand } from '../../../shared/wake-training/training-messages.ts';
import type { ProcessHandle } from '../engine-process/process-handle.ts';
import { serveSystemProxies } from './serve-system-proxies.ts';

/** Starts the engine as a utility process. */
export function forkEngine(): ProcessHandle<EngineMessage, MessagePortMain> {
  const child = fork('engine.cjs', 'hark-engine');
  serveSystemProxies(child);
  return {
    ...handleOf<EngineMessage>(child),
    // It holds nothing that main does not have, and one that is stuck ignores gentler signals.
    kill: () => void (child.pid && process.kill(child.pid, 'SIGKILL')),
  };
}

/** Starts the model library as a utility process. */
export function forkLibrary(): ProcessHandle<LibraryRequest, MessagePortMain> {
  const child = fork('library.cjs', 'hark-library');
  serveSystemProxies(child);
  return handleOf(child);
}

/** Starts the process that trains wake words. */
export function forkWakeTraining(): ProcessHandle<TrainingCommand> {
  const child = fork('wake-training.cjs', 'hark-wake-training');
  return {
    ...handleOf<TrainingCommand>(child),
    // It may be busy for seconds, and a cancelled training shall end at once.
    kill: () => void (child.pid && process.kill(child.pid, 'SIGKILL')),
  };
}

/** Starts the process of a language model, which ends with its port. */
export function forkLanguageModel(port: MessagePortMain): void {
  fork('language-model.cjs', 'hark-language-model').postMessage({ type: 'connect' }, [port]);
}

function fork(file: string, serviceName: string): UtilityProcess {
  return utilityProcess.fork(join(__dirname, file), [], { serviceName, stdio: 'inherit' });
}

function handleOf<Message>(child: UtilityProcess): ProcessHandle<Message, MessagePortMain> {
  return {
    postMessage: (message, ports) => child.postMessage(message, ports),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => void child.kill(),
  };
}

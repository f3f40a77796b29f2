import { join } from 'node:path';
import { type MessagePortMain, utilityProcess } from 'electron';
import type { EngineProcess } from './engine-supervisor.ts';

/** Starts the engine as a utility process of its own. */
export function forkEngine(): EngineProcess<MessagePortMain> {
  const child = utilityProcess.fork(join(__dirname, 'engine.cjs'), [], {
    serviceName: 'hark-engine',
    stdio: 'inherit',
  });
  return {
    postMessage: (message, ports) => child.postMessage(message, ports),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    // It holds nothing that main has not; and one that is stuck would not heed anything gentler.
    kill: () => void (child.pid && process.kill(child.pid, 'SIGKILL')),
  };
}

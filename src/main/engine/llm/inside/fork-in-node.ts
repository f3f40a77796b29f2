import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { projectRoot } from '../../../models/catalogue/project-root.ts';
import type { ProcessConnection } from './process-connection.ts';

/** A process that has not ended by itself after this long hangs. */
const MAX_ENDING_MS = 5000;

/** Starts the language model's process from plain Node: the command line and tests. It ends with this process. */
export function forkInNode(): ProcessConnection {
  const child = fork(resolve(projectRoot, 'out/main/language-model.cjs'), [], {
    // Node's own flags, such as those of a debugger, are for this process alone.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    send: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onClose: (listener) =>
      void child
        .once('exit', (code, signal) => listener(signal ?? `exit code ${code}`))
        .once('error', (error) => listener(error.message)),
    close() {
      if (child.connected) child.disconnect();
      // It ends by itself, perhaps a moment later than this process.
      child.unref();
      setTimeout(() => child.kill('SIGKILL'), MAX_ENDING_MS).unref();
    },
  };
}

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * onnxruntime-node 1.30 ends a process with a segmentation fault when its argument list is long: 500 short arguments, or
 * fewer long ones. These limits leave a wide margin.
 */
const MAX_ARGUMENTS = 64;
const MAX_ARGUMENT_BYTES = 4096;

/** The pipe by which a process gets the arguments that it was not started with. */
const ARGUMENTS_FD = 3;
const ARGUMENTS_VARIABLE = 'HARK_ARGUMENTS_FD';

/** @param {string[]} args @returns {boolean} whether the process must not be started with them */
export function areTooLong(args) {
  return args.length > MAX_ARGUMENTS || Buffer.byteLength(args.join(' ')) > MAX_ARGUMENT_BYTES;
}

/** @returns {string[]} the arguments of this process, from the pipe if there is one */
export function readArguments() {
  if (process.env[ARGUMENTS_VARIABLE] !== String(ARGUMENTS_FD)) return process.argv.slice(2);
  delete process.env[ARGUMENTS_VARIABLE];
  return JSON.parse(readFileSync(ARGUMENTS_FD, 'utf8'));
}

/**
 * Runs a script in a process of its own that gets its arguments by a pipe, with this process's streams and signals.
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runWithPipedArguments(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, script], {
      stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
      env: { ...process.env, [ARGUMENTS_VARIABLE]: String(ARGUMENTS_FD) },
    });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, forward);
      if (signal) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
    const pipe = /** @type {import('node:stream').Writable} */ (child.stdio[ARGUMENTS_FD]);
    // A child that ends early closes the pipe; its exit code says why.
    pipe.on('error', () => undefined);
    pipe.end(JSON.stringify(args));
  });
}

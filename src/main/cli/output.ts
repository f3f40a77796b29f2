import { type HarkError, toHarkError } from '../../shared/errors.ts';

/** Prints one line of the result to stdout. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints one JSON object on a line of its own. */
export function printJson(value: object): void {
  print(JSON.stringify(value));
}

/** Prints a failure and what to do about it to stderr. */
export function printError(thrown: unknown): void {
  const error = toHarkError(thrown);
  process.stderr.write(`hark: ${error.message} [${error.code}]\n  ${error.advice}\n`);
}

/** A failure as a JSON line. */
export function errorLine(error: HarkError, file: string): object {
  return { type: 'error', code: error.code, message: error.message, file };
}

/** @returns such as "123 ms" */
export function inMs(ms: number): string {
  return `${Math.round(ms)} ms`;
}

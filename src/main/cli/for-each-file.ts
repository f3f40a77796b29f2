import { type ErrorCode, toHarkError } from '../../shared/errors.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { errorLine, printError, printJson } from './output.ts';

/** Failures that every further file would meet too. */
const ENVIRONMENT_CODES: ReadonlySet<ErrorCode> = new Set([
  'MODEL_MISSING',
  'MODEL_CHECKSUM',
  'MODEL_LOAD',
  'DOWNLOAD_FAILED',
  'SERVER_PORT',
]);
/** Failures of what was asked for. */
const USAGE_CODES: ReadonlySet<ErrorCode> = new Set([
  'CONFIG_INVALID',
  'CONFIG_UNREADABLE',
  'FILE_LIST_INVALID',
  'COMMAND_INVALID',
  'SERVER_TOKEN',
]);

/** @returns the exit code for a failure that ends the command */
export function exitCodeFor(code: ErrorCode): ExitCode {
  if (ENVIRONMENT_CODES.has(code)) return EXIT.environment;
  return USAGE_CODES.has(code) ? EXIT.usage : EXIT.inputFailed;
}

/** Processes files one after the other; one that fails is reported and does not end the rest. */
export async function forEachFile(
  files: readonly string[],
  json: boolean,
  processFile: (file: string) => Promise<void>,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  for (const file of files) {
    try {
      await processFile(file);
    } catch (thrown) {
      const error = toHarkError(thrown);
      if (json) printJson(errorLine(error, file));
      printError(error);
      exitCode = exitCodeFor(error.code);
      if (exitCode === EXIT.environment) return exitCode;
    }
  }
  return exitCode;
}

import '../models/no-telemetry.ts';
import { CommanderError } from 'commander';
import { toHarkError } from '../../shared/errors.ts';
import { EXIT } from './exit-codes.ts';
import { exitCodeFor } from './for-each-file.ts';
import { printError } from './output.ts';
import { createProgram } from './program.ts';

/**
 * The command line. Never throws.
 * @param args without the interpreter and the script
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  // A reader such as `head` may have had enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
  });
  let exitCode: number = EXIT.ok;
  try {
    await createProgram((code) => {
      exitCode = code;
    }).parseAsync(args, { from: 'user' });
  } catch (error) {
    // commander has said what is wrong; asking for help is not wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    printError(error);
    return exitCodeFor(toHarkError(error).code);
  }
  return exitCode;
}

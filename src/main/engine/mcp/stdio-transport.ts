import type { ChildProcess } from 'node:child_process';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { HarkError } from '../../../shared/errors.ts';
import { cutText } from './cut-text.ts';
import { isProgramOn, searchPathFor } from './login-path.ts';
import { StdioMessages } from './stdio-messages.ts';

const MAX_STDERR_CHARACTERS = 2000;
const SHOWN_STDERR_LINES = 5;
const MAX_SHOWN_CHARACTERS = 400;

export interface StdioServer {
  command: string;
  args: string[];
  env: Record<string, string>;
}

/** A server that runs as a program of its own. Keeps the end of its stderr and how it ended, to explain a failure. */
export class StdioTransport extends StdioClientTransport {
  #stderr = '';
  #exit = '';

  private constructor(
    private readonly server: { name: string; command: string; searchPath: string },
    parameters: ConstructorParameters<typeof StdioClientTransport>[0],
  ) {
    super(parameters);
    // The SDK has no option for it.
    (this as unknown as { _readBuffer: StdioMessages })._readBuffer = new StdioMessages();
  }

  /**
   * Started without a shell, with the SDK's safe environment variables and those of the settings.
   * @throws HarkError MCP_UNAVAILABLE when the program is not found; also `start` throws it
   */
  static async create(name: string, { command, args, env }: StdioServer): Promise<StdioTransport> {
    const searchPath = env.PATH ?? (await searchPathFor(command));
    const server = { name, command, searchPath };
    if (!isProgramOn(searchPath, command)) throw notFound(server);
    // Windows has the variable already, whose name may be in other letters.
    const path = process.platform === 'win32' || searchPath === '' ? {} : { PATH: searchPath };
    return new StdioTransport(server, { command, args, env: { ...path, ...env }, stderr: 'pipe' });
  }

  override async start(): Promise<void> {
    // The stream must be read, or a server that writes much there would stop.
    this.stderr?.on('data', (data: Buffer) => {
      this.#stderr = (this.#stderr + data.toString('utf8')).slice(-MAX_STDERR_CHARACTERS);
    });
    await super.start().catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? notFound(this.server) : error;
    });
    // The SDK keeps the process to itself; without it, the exit code is unknown.
    const child = (this as unknown as { _process?: ChildProcess })._process;
    child?.once('exit', (code, signal) => {
      this.#exit = signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`;
    });
  }

  /** How it ended, if it did, and the last lines of its stderr; may be empty. */
  get lastWords(): string {
    const lines = this.#stderr.split(/\r?\n/).filter((line) => line.trim() !== '');
    const shown = cutText(lines.slice(-SHOWN_STDERR_LINES).join(' | '), MAX_SHOWN_CHARACTERS);
    return [this.#exit, shown && `its last lines: ${shown}`].filter(Boolean).join('; ');
  }
}

function notFound({ name, command, searchPath }: { name: string; command: string; searchPath: string }): HarkError {
  const where = /[\\/]/.test(command) ? '' : ` in PATH (${cutText(searchPath, MAX_SHOWN_CHARACTERS)})`;
  const hint = /\s/.test(command) ? '; its arguments belong into args' : '';
  return new HarkError('MCP_UNAVAILABLE', `${name}: there is no program ${command}${where}${hint}`);
}

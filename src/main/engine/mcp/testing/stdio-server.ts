/** A server over stdio that behaves as its argument, a `StdioScript` as JSON, says. */
import { createInterface } from 'node:readline';
import { type RpcMessage, ScriptedServer, type ServerScript } from './scripted-server.ts';

export interface StdioScript extends ServerScript {
  /** Printed on stdout before the first message. */
  banner?: string;
  /** Written to stderr before the first message. */
  stderrBytes?: number;
  /** Ends at once with this line on stderr. */
  exit?: { code: number; lastLine: string };
  /** Ends with exit code 7 when this tool is called. */
  diesAt?: string;
}

const script = JSON.parse(process.argv[2] ?? '{}') as StdioScript;
const { banner, stderrBytes = 0, exit, diesAt } = script;
const FILLER_LINE = `${'filler '.repeat(20)}\n`;

if (exit) {
  process.stderr.write(`${exit.lastLine}\n`);
  process.exitCode = exit.code;
} else {
  if (banner !== undefined) process.stdout.write(banner);
  process.stderr.write(FILLER_LINE.repeat(Math.ceil(stderrBytes / FILLER_LINE.length)), serve);
}

/** Reads nothing before stderr is drained. */
function serve(): void {
  const server = new ScriptedServer(script, (message) => process.stdout.write(`${JSON.stringify(message)}\n`));
  createInterface({ input: process.stdin }).on('line', (line) => {
    const message = JSON.parse(line) as RpcMessage;
    if (diesAt !== undefined && message.params?.name === diesAt) process.exit(7);
    server.handle(message);
  });
}

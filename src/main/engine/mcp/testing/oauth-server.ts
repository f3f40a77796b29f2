import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../../http-server/testing/free-port.ts';
import { projectRoot } from '../../../models/catalogue/project-root.ts';

const EXAMPLE = 'node_modules/@modelcontextprotocol/sdk/dist/esm/examples/server/simpleStreamableHttp.js';

/** The SDK's example of an MCP server with OAuth, in a process of its own. Its sign-in page sends the browser back at once. */
export class OAuthServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<OAuthServer> {
    const [port, authPort] = [await freePort(), await freePort()];
    const child = spawn(process.execPath, [join(projectRoot, EXAMPLE), '--oauth'], {
      env: { ...process.env, MCP_PORT: String(port), MCP_AUTH_PORT: String(authPort) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve, reject) => {
      child.stdout?.on('data', (data) => String(data).includes(`listening on port ${port}`) && resolve(undefined));
      child.once('exit', () => reject(new Error('the server ended')));
    });
    return new OAuthServer(child, `http://localhost:${port}/mcp`);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import packageJson from '../../../../package.json' with { type: 'json' };
import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { Tool } from '../llm/toolbox.ts';

type ServerConfig = Config['mcp']['servers'][string];

const CONNECT_TIMEOUT_MS = 10_000;
const CALL_TIMEOUT_MS = 30_000;
/** Keeps one result from filling the model's context. */
const MAX_RESULT_LENGTH = 8000;
/** The message is shown with the turn and sent to the model. */
const MAX_FAILURE_LENGTH = 500;

/** A connection to an MCP server, opened at the first use and reopened after it is lost. */
export class McpConnection {
  #client: Promise<Client> | undefined;

  constructor(
    readonly name: string,
    private readonly config: ServerConfig,
  ) {}

  /** @throws HarkError MCP_UNAVAILABLE */
  async tools(): Promise<Tool[]> {
    const { tools } = await this.#withClient(async (client) =>
      client.listTools(undefined, { timeout: CONNECT_TIMEOUT_MS }),
    );
    return tools.map(({ name, description = '', inputSchema }) => ({
      name,
      description,
      parameters: { ...inputSchema },
    }));
  }

  /** @returns the text of the result. @throws HarkError MCP_UNAVAILABLE, MCP_FAILED when the tool reports an error */
  async call(name: string, args: Record<string, unknown>): Promise<string> {
    const result = await this.#withClient((client) =>
      client.callTool({ name, arguments: args }, undefined, { timeout: CALL_TIMEOUT_MS }),
    );
    const content = Array.isArray(result.content) ? result.content : [];
    const text = content.map((part: { type: string; text?: string }) => part.text ?? `(${part.type})`).join('\n');
    if (result.isError) throw new HarkError('MCP_FAILED', text.slice(0, MAX_RESULT_LENGTH));
    return text.slice(0, MAX_RESULT_LENGTH);
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await (await client?.catch(() => undefined))?.close();
  }

  async #withClient<T>(use: (client: Client) => Promise<T>): Promise<T> {
    try {
      this.#client ??= this.#connect();
      return await use(await this.#client);
    } catch (cause) {
      // Reconnect at the next use, because the server may have died.
      void this.close().catch(() => undefined);
      // The SDK's messages quote the request, which may be long.
      const message = (cause as Error).message.slice(0, MAX_FAILURE_LENGTH);
      throw new HarkError('MCP_UNAVAILABLE', `${this.name}: ${message}`, { cause });
    }
  }

  async #connect(): Promise<Client> {
    const client = new Client({ name: 'hark', version: packageJson.version });
    client.onclose = () => {
      this.#client = undefined;
    };
    const transport =
      'url' in this.config
        ? new StreamableHTTPClientTransport(new URL(this.config.url))
        : // Started without a shell, with the SDK's safe environment variables and those of the settings.
          new StdioClientTransport({ ...this.config, stderr: 'ignore' });
    // The SDK's transports do not match its interface under exactOptionalPropertyTypes.
    await client.connect(transport as Parameters<Client['connect']>[0], { timeout: CONNECT_TIMEOUT_MS });
    return client;
  }
}

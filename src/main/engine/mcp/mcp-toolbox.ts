import { z } from 'zod';
import { toHarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { AgreedCall, McpTools, Tool, ToolResult } from '../llm/toolbox.ts';
import { McpConnection } from './mcp-connection.ts';

/** Separates server and tool in the names that a model sees; OpenAI's API allows no dot there. */
const JOINT = '__';
const MAX_SHOWN_ARGUMENTS_LENGTH = 160;
const argumentsSchema = z.record(z.string(), z.unknown());

/** The tools of every MCP server in the settings, each with the user's permission. */
export class McpToolbox implements McpTools {
  readonly #connections: readonly McpConnection[];
  #tools: Tool[] = [];
  #pending: AgreedCall | undefined;
  #agreed: AgreedCall[] = [];

  /** @param onError called for each server that cannot be used; the others can */
  constructor(
    private readonly settings: Config['mcp'],
    private readonly onError: (error: unknown) => void,
  ) {
    this.#connections = Object.entries(settings.servers).map(([name, server]) => new McpConnection(name, server));
  }

  get tools(): readonly Tool[] {
    return this.#tools;
  }

  get pending(): boolean {
    return this.#pending !== undefined;
  }

  /** Asks every server for its tools; an unreachable one has none until the next call. */
  async refresh(): Promise<void> {
    const found = await Promise.all(
      this.#connections.map(async (connection) => {
        try {
          const tools = await connection.tools();
          return tools.map((tool) => ({ ...tool, name: `${connection.name}${JOINT}${tool.name}` }));
        } catch (error) {
          this.onError(error);
          return [];
        }
      }),
    );
    this.#tools = found.flat().filter(({ name }) => this.#permission(name) !== 'never');
  }

  async call(name: string, args: unknown): Promise<ToolResult> {
    const parsed = argumentsSchema.safeParse(args ?? {});
    if (!this.#tools.some((tool) => tool.name === name)) return { text: `There is no tool ${name}.` };
    if (!parsed.success) return { text: 'The arguments must be an object.' };
    if (this.#permission(name) === 'always') return { text: await this.#run(name, parsed.data) };
    this.#pending = { name, args: parsed.data };
    return { consent: consentQuestion(name, parsed.data) };
  }

  /** Records the user's yes to the last question. */
  agree(): void {
    if (this.#pending) this.#agreed.push(this.#pending);
    this.#pending = undefined;
  }

  refuse(): void {
    this.#pending = undefined;
  }

  /** Does what the user has agreed to. */
  async runAgreed(): Promise<(AgreedCall & { text: string })[]> {
    const agreed = this.#agreed.splice(0);
    return Promise.all(agreed.map(async (call) => ({ ...call, text: await this.#run(call.name, call.args) })));
  }

  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }

  async #run(name: string, args: Record<string, unknown>): Promise<string> {
    const [server = '', ...tool] = name.split(JOINT);
    const connection = this.#connections.find((candidate) => candidate.name === server);
    try {
      return (await connection?.call(tool.join(JOINT), args)) || 'Done.';
    } catch (thrown) {
      const error = toHarkError(thrown);
      if (error.code === 'MCP_UNAVAILABLE') this.onError(error);
      return `It failed: ${error.message}`;
    }
  }

  #permission(name: string): 'always' | 'ask' | 'never' {
    return this.settings.permissions[name.replace(JOINT, '.')] ?? 'ask';
  }
}

/** Hark's own words, never the model's: it says what is really about to be done. */
function consentQuestion(name: string, args: Record<string, unknown>): string {
  const [server = '', ...tool] = name.split(JOINT);
  const values = Object.entries(args).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const shown = values.join(', ').slice(0, MAX_SHOWN_ARGUMENTS_LENGTH);
  const withArguments = shown ? `, with ${shown}` : '';
  return `May the language model use ${tool.join(' ').replace(/[_-]/g, ' ')} of ${server}${withArguments}?`;
}

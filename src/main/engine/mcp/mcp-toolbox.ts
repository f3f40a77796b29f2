import { z } from 'zod';
import { toHarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { ApprovedCall, McpTools, Tool, ToolResult } from '../llm/toolbox.ts';
import { McpConnection } from './mcp-connection.ts';

/** Separates server and tool in the names sent to a model, where OpenAI's API allows no dot. */
const NAME_SEPARATOR = '__';
const MAX_SHOWN_ARGUMENTS_LENGTH = 160;
const argumentsSchema = z.record(z.string(), z.unknown());

/** Offers the tools of all configured MCP servers, as far as the user's permissions allow. */
export class McpToolbox implements McpTools {
  readonly #connections: readonly McpConnection[];
  #tools: Tool[] = [];
  #pending: ApprovedCall | undefined;
  #approved: ApprovedCall[] = [];

  /** @param onError called for each server that cannot be used; the others stay usable */
  constructor(
    private readonly settings: Config['mcp'],
    private readonly onError: (error: unknown) => void,
  ) {
    this.#connections = Object.entries(settings.servers).map(([name, server]) => new McpConnection(name, server));
  }

  get tools(): readonly Tool[] {
    return this.#tools;
  }

  get isApprovalPending(): boolean {
    return this.#pending !== undefined;
  }

  /** Lists the tools of every server. A server that is not reachable has none until the next refresh. */
  async refresh(): Promise<void> {
    const found = await Promise.all(
      this.#connections.map(async (connection) => {
        try {
          const tools = await connection.tools();
          return tools.map((tool) => ({ ...tool, name: `${connection.name}${NAME_SEPARATOR}${tool.name}` }));
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

  /** Approves the call that the user was asked about last. */
  approve(): void {
    if (this.#pending) this.#approved.push(this.#pending);
    this.#pending = undefined;
  }

  /** Discards the call that the user was asked about last. */
  deny(): void {
    this.#pending = undefined;
  }

  /** Runs the approved calls. */
  async runApproved(): Promise<(ApprovedCall & { text: string })[]> {
    const approved = this.#approved.splice(0);
    return Promise.all(approved.map(async (call) => ({ ...call, text: await this.#run(call.name, call.args) })));
  }

  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }

  async #run(name: string, args: Record<string, unknown>): Promise<string> {
    const [server = '', ...tool] = name.split(NAME_SEPARATOR);
    const connection = this.#connections.find((candidate) => candidate.name === server);
    try {
      return (await connection?.call(tool.join(NAME_SEPARATOR), args)) || 'Done.';
    } catch (thrown) {
      const error = toHarkError(thrown);
      if (error.code === 'MCP_UNAVAILABLE') this.onError(error);
      return `It failed: ${error.message}`;
    }
  }

  #permission(name: string): 'always' | 'ask' | 'never' {
    return this.settings.permissions[name.replace(NAME_SEPARATOR, '.')] ?? 'ask';
  }
}

/** Builds the question from the actual call, never from the model's text. */
function consentQuestion(name: string, args: Record<string, unknown>): string {
  const [server = '', ...tool] = name.split(NAME_SEPARATOR);
  const values = Object.entries(args).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const shown = values.join(', ').slice(0, MAX_SHOWN_ARGUMENTS_LENGTH);
  const withArguments = shown ? `, with ${shown}` : '';
  return `May the language model use ${tool.join(' ').replace(/[_-]/g, ' ')} of ${server}${withArguments}?`;
}

/** An MCP server without a transport, whose answers a test chooses, also those that the SDK's servers would not send. */

export interface ServerScript {
  /** Listed as they are, after the built-in tools. */
  tools?: unknown[];
  /** Tools in one page; all without it. */
  pageSize?: number;
  /** The cursor after every page: always the same, or always another one. */
  endlessCursor?: 'same' | 'growing';
  /** As a server that hangs. */
  answersNoPing?: boolean;
  /** Tool → what it answers: the fields of the JSON-RPC response. */
  answers?: Record<string, { result: unknown } | { error: { code: number; message: string } }>;
}

export interface RpcMessage {
  jsonrpc: '2.0';
  id?: number | string;
  method?: string;
  params?: { name?: string; cursor?: string; requestId?: number | string; _meta?: { progressToken?: number } };
}

const PROGRESS_NOTIFICATIONS = 5;
const PROGRESS_INTERVAL_MS = 600;

/** Of these, `count` tells how many calls this session had, and `cancelled` which tool was cancelled. */
const BUILT_IN = ['count', 'cancelled', 'hang', 'progress', 'add-tool'];

/** One session. */
export class ScriptedServer {
  #calls = 0;
  #added: unknown[] = [];
  readonly #running = new Map<number | string, string>();
  #cancelled = 'none';

  constructor(
    private readonly script: ServerScript,
    private readonly send: (message: unknown) => void,
  ) {}

  handle({ id, method, params = {} }: RpcMessage): void {
    if (method === 'notifications/cancelled') this.#cancelled = this.#running.get(params.requestId ?? '') ?? 'unknown';
    if (id === undefined) return;
    const answer = (fields: object) => this.send({ jsonrpc: '2.0', id, ...fields });
    if (method === 'initialize') {
      const serverInfo = { name: 'scripted', version: '1' };
      const capabilities = { tools: { listChanged: true } };
      return answer({ result: { protocolVersion: '2025-03-26', capabilities, serverInfo } });
    }
    if (method === 'ping') return this.script.answersNoPing ? undefined : answer({ result: {} });
    if (method === 'tools/list') return answer({ result: this.#page(params.cursor) });
    if (method === 'tools/call') return this.#call(id, params, answer);
    answer({ error: { code: -32601, message: 'Method not found' } });
  }

  #page(cursor: string | undefined): object {
    const { tools = [], pageSize, endlessCursor } = this.script;
    const all = [...BUILT_IN.map(simpleTool), ...this.#added, ...tools];
    if (endlessCursor === 'same') return { tools: all, nextCursor: 'again' };
    if (endlessCursor === 'growing') return { tools: all, nextCursor: `${cursor ?? ''}x` };
    if (pageSize === undefined) return { tools: all };
    const start = Number(cursor ?? 0);
    const end = start + pageSize;
    return { tools: all.slice(start, end), ...(end < all.length && { nextCursor: String(end) }) };
  }

  #call(id: number | string, params: NonNullable<RpcMessage['params']>, answer: (fields: object) => void): void {
    const { name = '' } = params;
    this.#calls += 1;
    this.#running.set(id, name);
    const say = (text: string) => answer({ result: { content: [{ type: 'text', text }] } });
    const scripted = this.script.answers?.[name];
    if (scripted) return answer(scripted);
    if (name === 'count') return say(`call ${this.#calls}`);
    if (name === 'cancelled') return say(this.#cancelled);
    if (name === 'progress') return this.#progress(params._meta?.progressToken, () => say('done'));
    if (name === 'add-tool') {
      this.#added.push(simpleTool('added'));
      this.#notify('notifications/tools/list_changed');
      return say('added');
    }
    if (name !== 'hang') answer({ error: { code: -32602, message: `Unknown tool ${name}` } });
  }

  #progress(progressToken: number | undefined, onDone: () => void): void {
    let sent = 0;
    const timer = setInterval(() => {
      sent += 1;
      this.#notify('notifications/progress', { progressToken, progress: sent });
      if (sent < PROGRESS_NOTIFICATIONS) return;
      clearInterval(timer);
      onDone();
    }, PROGRESS_INTERVAL_MS);
  }

  #notify(method: string, params: object = {}): void {
    this.send({ jsonrpc: '2.0', method, params });
  }
}

/** A tool without arguments. */
export function simpleTool(name: string): object {
  return { name, description: `The tool ${name}.`, inputSchema: { type: 'object', properties: {} } };
}

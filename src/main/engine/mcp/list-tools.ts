import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { isMethodMissing } from './mcp-failure.ts';
import { type ListedTool, listedToolSchema, toolPageSchema } from './server-messages.ts';

/** Stops at a server whose pages never end. */
const MAX_PAGES = 50;
const MAX_TOOLS = 2000;

export interface ToolList {
  /** With different names. */
  tools: ListedTool[];
  /** The failure of a later page; the tools of those before it can be used. */
  error?: unknown;
}

/**
 * Lists the tools of all pages. Entries without a name are left out, and tools that can only be called as tasks.
 * @param timeoutMs for each page
 * @throws what the SDK throws before the first tool
 */
export async function listTools(client: Client, timeoutMs: number): Promise<ToolList> {
  const found = new Map<string, ListedTool>();
  try {
    for await (const page of pages(client, timeoutMs)) {
      addTools(found, page);
      if (found.size >= MAX_TOOLS) break;
    }
  } catch (error) {
    // A server that has only prompts or resources.
    if (isMethodMissing(error)) return { tools: [] };
    if (found.size === 0) throw error;
    return { tools: [...found.values()], error };
  }
  return { tools: [...found.values()] };
}

async function* pages(client: Client, timeoutMs: number): AsyncGenerator<readonly unknown[]> {
  const cursors = new Set<string>();
  let params: { cursor?: string } = {};
  for (let page = 0; page < MAX_PAGES; page++) {
    const { tools, nextCursor } = await client.request({ method: 'tools/list', params }, toolPageSchema, {
      timeout: timeoutMs,
    });
    yield tools;
    if (!nextCursor || cursors.has(nextCursor)) return;
    cursors.add(nextCursor);
    params = { cursor: nextCursor };
  }
}

function addTools(found: Map<string, ListedTool>, tools: readonly unknown[]): void {
  for (const tool of tools) {
    const parsed = listedToolSchema.safeParse(tool);
    if (!parsed.success || parsed.data.execution?.taskSupport === 'required') continue;
    // Of two tools with one name, the server could not tell which is meant.
    if (!found.has(parsed.data.name)) found.set(parsed.data.name, parsed.data);
  }
}

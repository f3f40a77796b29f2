import type { Config } from '../../../shared/settings/config-schema.ts';
import { MAX_MCP_TOOLS, type Tool } from '../llm/toolbox.ts';
import { cutText } from './cut-text.ts';
import type { McpConnection } from './mcp-connection.ts';
import { type Permission, permissionOf } from './permission.ts';
import { selectTools } from './select-tools.ts';
import type { ListedTool } from './server-messages.ts';
import { modelNamesOf } from './tool-names.ts';
import { fitToolSchema } from './tool-schema.ts';

/** OpenAI's API rejected longer descriptions of functions. */
const MAX_DESCRIPTION_LENGTH = 1024;

/** Kept while the tool is listed, because the catalogue is built again for every server that answers. */
const fittedSchemas = new WeakMap<ListedTool, Tool['parameters']>();

/** A tool as a model sees it, and how to run it. */
export interface CatalogueEntry {
  tool: Tool;
  /** The server's name in the settings. */
  server: string;
  /** The tool's name as the server writes it. */
  serverTool: string;
  permission: Permission;
  connection: McpConnection;
}

/**
 * Makes the tools of all servers fit for a language model. Tools that are never allowed are left out.
 * @returns at most `MAX_MCP_TOOLS`, and the names of those that were too many, as `server.tool`
 */
export function buildCatalogue(
  servers: readonly { connection: McpConnection; tools: readonly ListedTool[] }[],
  permissions: Config['mcp']['permissions'],
): { entries: CatalogueEntry[]; leftOut: string[] } {
  const allowed = servers
    .flatMap(({ connection, tools }) => tools.map((listed) => ({ connection, listed, server: connection.name })))
    .map((tool) => ({
      ...tool,
      permission: permissionOf(permissions, { server: tool.server, tool: tool.listed.name }),
    }))
    .filter(({ permission }) => permission !== 'never');
  const { offered, leftOut } = selectTools(allowed, MAX_MCP_TOOLS);
  const names = modelNamesOf(offered.map(({ server, listed }) => ({ server, tool: listed.name })));
  return {
    entries: offered.map(({ connection, listed, server, permission }, index) => ({
      tool: {
        name: names[index] as string,
        description: cutText(listed.description ?? listed.title ?? '', MAX_DESCRIPTION_LENGTH),
        parameters: parametersOf(listed),
      },
      server,
      serverTool: listed.name,
      permission,
      connection,
    })),
    leftOut: leftOut.map(({ server, listed }) => `${server}.${listed.name}`),
  };
}

function parametersOf(listed: ListedTool): Tool['parameters'] {
  const fitted = fittedSchemas.get(listed) ?? fitToolSchema(listed.inputSchema);
  fittedSchemas.set(listed, fitted);
  return fitted;
}

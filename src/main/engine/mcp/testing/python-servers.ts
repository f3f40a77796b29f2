import { installFromPyPi } from './python-environment.ts';

const REQUIREMENTS = ['mcp-server-fetch==2026.10.24', 'mcp-server-git==2026.10.19', 'mcp-server-time==2026.10.19'];

/**
 * Installs MCP servers from PyPI, once.
 * @returns the folder of their programs; undefined without Python, or where pip does not reach its index
 */
export const installPythonServers = (): Promise<string | undefined> =>
  installFromPyPi('mcp-servers', REQUIREMENTS, '(3, 10)');

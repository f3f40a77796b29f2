import type { Config } from '../../../shared/settings/config-schema.ts';
import type { ToolId } from './tool-names.ts';

export type Permission = Config['mcp']['permissions'][string];

/** @param permissions by `server.tool`, with the tool's name as the server writes it */
export function permissionOf(permissions: Config['mcp']['permissions'], { server, tool }: ToolId): Permission {
  return permissions[`${server}.${tool}`] ?? 'ask';
}

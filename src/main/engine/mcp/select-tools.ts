import type { Permission } from './permission.ts';

interface SelectableTool {
  server: string;
  permission: Permission;
}

/**
 * Chooses tools when there are too many: first those that are always allowed, then one of each server in turn, in the
 * order of the servers' lists.
 * @returns both in the given order
 */
export function selectTools<T extends SelectableTool>(
  tools: readonly T[],
  maxTools: number,
): { offered: T[]; leftOut: T[] } {
  const ranks = new Map<string, number>();
  const ranked = tools.map((tool) => {
    const rank = ranks.get(tool.server) ?? 0;
    ranks.set(tool.server, rank + 1);
    return { tool, rank: tool.permission === 'always' ? -1 : rank };
  });
  const chosen = new Set(
    ranked
      .sort((one, other) => one.rank - other.rank)
      .slice(0, maxTools)
      .map(({ tool }) => tool),
  );
  return { offered: tools.filter((tool) => chosen.has(tool)), leftOut: tools.filter((tool) => !chosen.has(tool)) };
}

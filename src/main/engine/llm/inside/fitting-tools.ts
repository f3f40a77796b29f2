import type { Tool } from '../toolbox.ts';

/** Their share of the context; the rest is for the conversation and the answer. */
const MAX_SHARE = 0.5;
/** JSON has more tokens than prose: some three characters each. */
const CHARACTERS_PER_TOKEN = 3;

/**
 * The first tools that leave a small model room for the conversation. One that is too long by itself is passed over.
 * @param contextTokens of the model
 * @returns with an estimate of their tokens
 */
export function fittingTools(tools: readonly Tool[], contextTokens: number): { offered: Tool[]; tokens: number } {
  const room = contextTokens * MAX_SHARE;
  const offered: Tool[] = [];
  let tokens = 0;
  for (const tool of tools) {
    const wanted = Math.ceil(JSON.stringify(tool).length / CHARACTERS_PER_TOKEN);
    if (tokens + wanted > room) continue;
    tokens += wanted;
    offered.push(tool);
  }
  return { offered, tokens };
}

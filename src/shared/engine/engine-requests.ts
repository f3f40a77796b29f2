import { z } from 'zod';
import { SAFE_URL } from '../settings/safe-url.ts';

/** What the engine wants of main alone: no window, log or other program gets it. */
export const engineRequestSchema = z.discriminatedUnion('type', [
  /** Open the page on which the user signs in to an MCP server. */
  z.object({ type: z.literal('open-sign-in'), url: z.string().regex(SAFE_URL) }),
  /** Keep what MCP servers gave at their sign-ins, as the setting `mcp.sign_ins` has it. */
  z.object({ type: z.literal('keep-sign-ins'), signIns: z.string() }),
]);

/** A request of the engine to main. */
export type EngineRequest = z.infer<typeof engineRequestSchema>;

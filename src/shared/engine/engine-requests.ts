import { z } from 'zod';
import { SAFE_URL } from '../settings/safe-url.ts';
import { CLIPBOARD_SOURCES } from './clipboard-content.ts';

/** What the engine wants of main alone: no window, log or other program gets it. */
export const engineRequestSchema = z.discriminatedUnion('type', [
  /** Open the page on which the user signs in to an MCP server. */
  z.object({ type: z.literal('open-sign-in'), url: z.string().regex(SAFE_URL) }),
  /** Tell what was copied or marked, by the command `clipboard-content`. */
  z.object({ type: z.literal('read-clipboard'), requestId: z.string(), source: z.enum(CLIPBOARD_SOURCES) }),
  /** Keep what MCP servers gave at their sign-ins, as the setting `mcp.sign_ins` has it. */
  z.object({ type: z.literal('keep-sign-ins'), signIns: z.string() }),
]);

/** A request of the engine to main. */
export type EngineRequest = z.infer<typeof engineRequestSchema>;

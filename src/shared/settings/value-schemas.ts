/** Schemas of values that several sections use. */
import { z } from 'zod';

/** Milliseconds. */
export const ms = (min: number, max: number, fallback: number) => z.number().min(min).max(max).default(fallback);

export const probability = (fallback: number) => z.number().min(0).max(1).default(fallback);

/** An http or https address of a server, with its path. */
export const serverUrl = z
  .url({ protocol: /^https?$/ })
  .nullable()
  .default(null);

/** An http or https address of an OpenAI-compatible server, or tcp://HOST:PORT of a Wyoming server. */
export const speechUrl = z
  .string()
  .regex(/^https?:\/\/[^\s/]+|^tcp:\/\/(?:[\w.-]+|\[[0-9a-f:]+\]):\d{1,5}\/?$/i)
  .meta({ description: 'http://HOST:PORT/v1, or tcp://HOST:PORT for Wyoming' })
  .nullable()
  .default(null);

export const secret = z.string().min(1).nullable().default(null);

/** Where STT or TTS runs; hedged: on a server, and on this machine if that fails or is slow. */
export const where = z.enum(['local', 'remote', 'hedged']).default('local');

/** Audio compression to and from a server; auto: Opus, unless the server is local or rejects it. */
export const compression = z.enum(['auto', 'opus', 'none']).default('auto');

/** A stage that runs on a server needs the server's address. */
export const reachable = {
  check: ({ where, base_url }: { where: string; base_url: string | null }) => where === 'local' || base_url !== null,
  message: 'remote and hedged need the server: set base_url',
};

/** Such as `Control+Alt+H` (https://www.electronjs.org/docs/latest/api/accelerator). */
const SHORTCUT =
  /^(?:(?:CommandOrControl|Control|Command|Alt|AltGr|Shift|Super|Meta)\+)+(?:[A-Z0-9]|F\d{1,2}|Space|Tab|Enter|Up|Down|Left|Right)$/;

/** Keys that work in every program, by Electron's names; null for none. */
export const shortcut = (fallback: string | null) =>
  z.string().regex(SHORTCUT).meta({ description: 'keys such as Control+Alt+H' }).nullable().default(fallback);

import { z } from 'zod';
import { SAFE_URL } from '../safe-url.ts';
import { section, setting } from '../setting.ts';
import { secret } from '../value-schemas.ts';

/** RFC 9110, sections 5.1 and 5.5: a token, and characters of one byte without control characters. */
const headers = z
  .record(z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/), z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/))
  .default({});

export const mcp = section({
  /** Programs and URLs of MCP servers for the language model, by a user-defined name. Headers go with every request. */
  servers: setting(
    z
      .record(
        z.string().regex(/^[a-zA-Z0-9-]{1,30}$/),
        z.union([
          z.strictObject({
            command: z.string().min(1),
            args: z.array(z.string()).default([]),
            env: z.record(z.string(), z.string()).default({}),
          }),
          z.strictObject({ url: z.string().regex(SAFE_URL), headers }),
        ]),
      )
      .default({}),
    { env: null, secrecy: 'hidden', control: 'json', applies: 'engine' },
  ),
  /** What servers gave at sign-ins in the browser, as JSON; Hark writes it. The engine that is running has it already. */
  sign_ins: setting(secret, { env: null, secrecy: 'key-store', control: 'sign-ins', applies: 'live' }),
  /** Permission by `server.tool`; unlisted tools ask each time. */
  permissions: setting(z.record(z.string(), z.enum(['always', 'ask', 'never'])).default({}), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});

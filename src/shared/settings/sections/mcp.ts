import { z } from 'zod';
import { SAFE_URL } from '../safe-url.ts';
import { section, setting } from '../setting.ts';

export const mcp = section({
  /** Programs and addresses whose tools the language model may use, by a name of the user's. */
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
          z.strictObject({ url: z.string().regex(SAFE_URL) }),
        ]),
      )
      .default({}),
    { env: null, secrecy: 'hidden', control: 'json', applies: 'engine' },
  ),
  /** By `server.tool`; what is not listed is asked for each time. */
  permissions: setting(z.record(z.string(), z.enum(['always', 'ask', 'never'])).default({}), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});

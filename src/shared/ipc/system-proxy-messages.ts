import { z } from 'zod';
import type { MessageContract } from './message-contract.ts';

const id = z.number().int();

/** The first message of main to a utility process; comes with a port on which it answers questions about proxies. */
export const systemProxyPortSchema = z.object({ type: z.literal('system-proxy-port') });

/** The messages over that port. */
export const systemProxyMessages = {
  toMain: z.object({ id, origin: z.url({ protocol: /^https?$/ }) }),
  /** `proxies` as a PAC script returns them, such as `PROXY proxy.test:3128; DIRECT`. */
  toProcess: z.object({ id, proxies: z.string() }),
} as const satisfies MessageContract;

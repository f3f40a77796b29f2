import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const profiling = section({
  /** Writes a Chrome trace and a CPU profile of the engine. */
  enabled: setting(z.boolean().default(false), {
    env: 'ENABLE_PERFORMANCE_PROFILING',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Null for `profiles` in the state folder; each start creates its own folder there. */
  folder: setting(z.string().min(1).nullable().default(null), {
    env: 'HARK_PROFILING_FOLDER',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});

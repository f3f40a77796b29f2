import { section, setting } from '../setting.ts';
import { probability } from '../value-schemas.ts';

export const vad = section({
  on_threshold: setting(probability(0.5), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  off_threshold: setting(probability(0.35), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
})
  .refine((vad) => vad.off_threshold < vad.on_threshold, {
    message: 'off_threshold must be under on_threshold',
  })
  .prefault({});

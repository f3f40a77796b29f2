import type { SttEngine } from '../../stt-engine.ts';
import { keysIn } from './dtmf.ts';

const SAMPLE_RATE_HZ = 8000;

/** Recognises the keys of a telephone by their tones (ITU-T Q.23), at the telephone's sample rate. */
export const tonesEngine: SttEngine = {
  id: 'tones',
  capabilities: { streaming: false, partialTexts: false, nBest: false, hotWords: false, sampleRateHz: SAMPLE_RATE_HZ },
  load: async () => ({
    transcribe: async (samples, { isCancelled }) =>
      isCancelled() ? undefined : { text: keysIn(samples, SAMPLE_RATE_HZ).join(' '), alternatives: [] },
    release: async () => undefined,
  }),
};

import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const audioProcessing = section({
  chunk_size_ms: setting(z.number().int().min(10).max(60).default(20), {
    env: 'AUDIO_CHUNK_SIZE_MS',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  buffer_size_chunks: setting(z.number().int().min(1).max(50).default(5), {
    env: 'AUDIO_BUFFER_SIZE_CHUNKS',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /**
   * Whether later stages run while the user still speaks; otherwise there are no partial transcripts and no reply
   * before the endpoint.
   */
  enable_parallel_processing: setting(z.boolean().default(true), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});

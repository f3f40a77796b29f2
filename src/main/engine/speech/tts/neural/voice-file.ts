import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HarkError } from '../../../../../shared/errors.ts';

export const VOICE_FILE = 'voice.json';

/** What `voice.json` says of a neural voice: written when it is added, so that it stays what was added. */
const voiceFileSchema = z.strictObject({
  format: z.enum(['piper', 'kokoro']),
  model: z.string(),
  /** What it speaks, by eSpeak NG's name; American English for one that was added when Hark had no other. */
  language: z.string().default('en-us'),
  /** Piper's speakers, Kokoro's styles; none when there is but one. */
  styles: z.array(z.string()),
  files: z.record(z.string().regex(/^[\w.-]+$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

export type VoiceFile = z.infer<typeof voiceFileSchema>;

/** @throws HarkError VOICE_UNAVAILABLE */
export async function readVoiceFile(folder: string): Promise<VoiceFile> {
  try {
    return voiceFileSchema.parse(JSON.parse(await readFile(join(folder, VOICE_FILE), 'utf8')));
  } catch (cause) {
    throw new HarkError('VOICE_UNAVAILABLE', `there is no voice in ${folder}`, { cause });
  }
}

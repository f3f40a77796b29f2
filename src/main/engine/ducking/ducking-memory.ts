import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { stateFolder } from '../../config/state-folder.ts';
import { replaceFile } from '../../storage/replace-file.ts';

const volume = z.array(z.number().int().min(0));

const loweredStreamsSchema = z.array(
  z.object({ index: z.number().int().min(0), program: z.string(), before: volume, lowered: volume }),
);

/** A stream whose volume was lowered, with its volume before and since. */
export type LoweredStream = z.infer<typeof loweredStreamsSchema>[number];

/** Which streams are lowered, so that a Hark that dies in the middle of a reply raises them at its next start. */
export interface DuckingMemory {
  read(): LoweredStream[];
  /** @throws Error if it cannot be written */
  write(lowered: readonly LoweredStream[]): void;
}

/** In the folder of the state. What cannot be read counts as nothing. */
export const duckingFile: DuckingMemory = {
  read() {
    try {
      return loweredStreamsSchema.parse(JSON.parse(readFileSync(file(), 'utf8')));
    } catch {
      return [];
    }
  },
  write(lowered) {
    if (lowered.length > 0) replaceFile(file(), JSON.stringify(lowered));
    else rmSync(file(), { force: true });
  },
};

const file = () => join(stateFolder(), 'lowered-streams.json');

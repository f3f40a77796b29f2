import { join } from 'node:path';
import { z } from 'zod';
import { type Fact, factSchema } from '../../../shared/engine/fact.ts';
import { JsonFile } from '../../storage/json-file.ts';
import { createPersistentStore } from '../../storage/persistent-store.ts';
import type { FactStore } from './facts.ts';

/**
 * Stores the facts in the user's data folder.
 * @param onError called when they cannot be read or written
 * @param onWritten called when a write succeeds after a failed one
 */
export function memoryFile(folder: string, onError: (error: unknown) => void, onWritten?: () => void): FactStore {
  return createPersistentStore<readonly Fact[]>(
    new JsonFile(join(folder, 'memory.json'), z.array(factSchema).readonly(), []),
    onError,
    onWritten,
  );
}

import { join } from 'node:path';
import { z } from 'zod';
import { JsonFile } from '../../storage/json-file.ts';
import { createPersistentStore } from '../../storage/persistent-store.ts';
import type { NotebookStore } from './notebook.ts';

const notebookSchema = z.object({
  lists: z.record(z.string(), z.array(z.string())),
  notes: z.array(z.string()),
});

/**
 * Stores the notebook in the user's data folder.
 * @param onError called when it cannot be read or written
 * @param onWritten called when a write succeeds after a failed one
 */
export function notebookFile(folder: string, onError: (error: unknown) => void, onWritten?: () => void): NotebookStore {
  return createPersistentStore(
    new JsonFile(join(folder, 'notebook.json'), notebookSchema, { lists: {}, notes: [] }),
    onError,
    onWritten,
  );
}

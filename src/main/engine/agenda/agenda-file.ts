import { join } from 'node:path';
import { z } from 'zod';
import { agendaItemSchema } from '../../../shared/engine/agenda.ts';
import { JsonFile } from '../../storage/json-file.ts';
import { createPersistentStore } from '../../storage/persistent-store.ts';
import type { AgendaStore } from './agenda.ts';

/** Keeps the agenda in the user's data folder. @param onError called when it cannot be read or written; `onWritten` when it is written after that */
export function agendaFile(folder: string, onError: (error: unknown) => void, onWritten?: () => void): AgendaStore {
  return createPersistentStore(
    new JsonFile(join(folder, 'agenda.json'), z.array(agendaItemSchema), []),
    onError,
    onWritten,
  );
}

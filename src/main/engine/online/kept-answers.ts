import { join } from 'node:path';
import { z } from 'zod';
import { ONLINE_SERVICES, type OnlineService } from '../../../shared/engine/online-services.ts';
import { JsonFile } from '../../storage/json-file.ts';
import { createPersistentStore } from '../../storage/persistent-store.ts';

const keptAnswerSchema = z.object({
  service: z.enum(ONLINE_SERVICES),
  url: z.string(),
  text: z.string(),
  /** When it came, Unix epoch. */
  atMs: z.number(),
});

export type KeptAnswer = z.infer<typeof keptAnswerSchema>;

/** Keeps answers after the session. */
export interface KeptAnswerStore {
  read(): readonly KeptAnswer[];
  write(answers: readonly KeptAnswer[]): void;
}

/** A forecast of two weeks has some 20 KB. */
const MAX_KEPT = 30;

/** The newest answers of services, for as long as they hold, and for when a service does not answer. */
export class KeptAnswers {
  #answers: readonly KeptAnswer[] | undefined;

  constructor(private readonly store?: KeptAnswerStore) {}

  get(url: string): KeptAnswer | undefined {
    return this.#all.find((answer) => answer.url === url);
  }

  add(answer: KeptAnswer): void {
    this.#set([answer, ...this.#all.filter(({ url }) => url !== answer.url)].slice(0, MAX_KEPT));
  }

  /** Deletes what came from services that are not allowed. */
  deleteAllBut(isAllowed: (service: OnlineService) => boolean): void {
    const left = this.#all.filter(({ service }) => isAllowed(service));
    if (left.length < this.#all.length) this.#set(left);
  }

  get #all(): readonly KeptAnswer[] {
    this.#answers ??= this.store?.read() ?? [];
    return this.#answers;
  }

  #set(answers: readonly KeptAnswer[]): void {
    this.#answers = answers;
    this.store?.write(answers);
  }
}

/**
 * Keeps answers in a file.
 * @param onError called when it cannot be read or written
 * @param onWritten called when a write succeeds after a failed one
 */
export function keptAnswersFile(
  folder: string,
  onError: (error: unknown) => void,
  onWritten?: () => void,
): KeptAnswerStore {
  return createPersistentStore<readonly KeptAnswer[]>(
    new JsonFile(join(folder, 'service-answers.json'), z.array(keptAnswerSchema).readonly(), []),
    onError,
    onWritten,
  );
}

import { join } from 'node:path';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import type { HistoryChange, HistoryFormat, HistoryQuery, HistoryTurn } from '../../shared/history.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { dataFolder } from '../config/data-folder.ts';
import { exportHistory } from './export-history.ts';
import { HistoryQueue } from './history-queue.ts';
import { HistoryRecorder } from './history-recorder.ts';
import type { HistoryStore } from './history-store.ts';

interface HistoryDeps {
  config(): Config;
  onError(thrown: unknown): void;
  /** Called when turns are written after an earlier failure. */
  onWritten(): void;
  /** Called after the whole history was deleted. */
  onDeletedAll(): void;
}

/** Stores turns from engine events and answers the window's history requests. Opens the database on first use. */
export class History {
  readonly #queue: HistoryQueue;
  readonly #recorder: HistoryRecorder;
  #store: Promise<HistoryStore> | undefined;

  constructor(private readonly deps: HistoryDeps) {
    this.#queue = new HistoryQueue(() => this.#open(), deps.onError, deps.onWritten);
    this.#recorder = new HistoryRecorder((turn) => this.#queue.add(turn));
  }

  observe(event: EngineEvent): void {
    if (this.deps.config().history.enabled) this.#recorder.observe(event);
  }

  /** @returns newest first. @throws HarkError the errors of `HistoryStore` */
  async find(query: HistoryQuery): Promise<HistoryTurn[]> {
    return (await this.#open()).find(query);
  }

  /** @throws HarkError the errors of `HistoryStore` */
  async change(change: HistoryChange): Promise<void> {
    this.#recorder.change(change);
    if (change.type === 'delete-all') this.#queue.clear();
    if (change.type === 'delete') this.#queue.drop(change.turnId);
    (await this.#open()).change(change);
    if (change.type === 'delete-all') this.deps.onDeletedAll();
  }

  /** @returns the content of the export file. @throws HarkError the errors of `HistoryStore` */
  async export(format: HistoryFormat): Promise<string> {
    return exportHistory((await this.#open()).all(), format);
  }

  /** Writes the queued turns and closes the database. */
  close(): void {
    const written = this.#queue.write().catch(() => undefined);
    void written.then(() => this.#store?.then((store) => store.close())).catch(() => undefined);
  }

  #open(): Promise<HistoryStore> {
    this.#store ??= this.#load();
    // Opening may succeed later, for example when a full disk has space again.
    this.#store.catch(() => {
      this.#store = undefined;
    });
    return this.#store;
  }

  async #load(): Promise<HistoryStore> {
    const { config, onError } = this.deps;
    const { HistoryStore } = await import('./history-store.ts');
    const store = HistoryStore.open(join(dataFolder(), 'history.db'), onError);
    store.prune(config().history.retention_days, Date.now());
    return store;
  }
}

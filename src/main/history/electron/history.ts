import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { handle } from '../../app/ipc.ts';
import { save } from '../../app/window/save-file.ts';
import { dataFolder } from '../../config/data-folder.ts';
import { exportHistory } from '../export-history.ts';
import { HistoryQueue } from '../history-queue.ts';
import { HistoryRecorder } from '../history-recorder.ts';
import type { HistoryStore } from '../history-store.ts';

export interface HistoryParts {
  config(): Config;
  window(): BrowserWindow | undefined;
  onError(thrown: unknown): void;
  /** What could not be written is. */
  onWritten(): void;
  /** All of it is gone, for good. */
  onDeletedAll(): void;
}

/** Keeps what the engine tells of, and answers the window. The database is opened with the first turn or view. */
export class History {
  readonly #queue: HistoryQueue;
  readonly #recorder: HistoryRecorder;
  #store: Promise<HistoryStore> | undefined;

  constructor(private readonly parts: HistoryParts) {
    this.#queue = new HistoryQueue(() => this.#open(), parts.onError, parts.onWritten);
    this.#recorder = new HistoryRecorder((turn) => this.#queue.add(turn));
    handle('history:find', async (query) => (await this.#open()).find(query));
    handle('history:change', async (change) => {
      if (change.type === 'delete-all') this.#queue.clear();
      (await this.#open()).change(change);
      if (change.type === 'delete-all') parts.onDeletedAll();
    });
    handle('history:export', async (format) => {
      const window = parts.window();
      if (!window) return undefined;
      return save(window, 'hark-history', format, exportHistory((await this.#open()).all(), format));
    });
  }

  observe(event: EngineEvent): void {
    if (this.parts.config().history.enabled) this.#recorder.observe(event);
  }

  close(): void {
    const written = this.#queue.write().catch(() => undefined);
    void written.then(() => this.#store?.then((store) => store.close())).catch(() => undefined);
  }

  #open(): Promise<HistoryStore> {
    this.#store ??= this.#load();
    // What fails now may work later: a full disk is emptied.
    this.#store.catch(() => {
      this.#store = undefined;
    });
    return this.#store;
  }

  async #load(): Promise<HistoryStore> {
    const { config, onError } = this.parts;
    const { HistoryStore } = await import('../history-store.ts');
    const store = HistoryStore.open(join(dataFolder(), 'history.db'), onError);
    store.prune(config().history.retention_days, Date.now());
    return store;
  }
}

import { create } from 'zustand';
import { toHarkError } from '../../shared/errors.ts';
import type { HistoryTurn } from '../../shared/history.ts';
import { invoke } from '../ipc.ts';

const PAGE_TURNS = 50;

interface HistoryStore {
  words: string;
  turns: readonly HistoryTurn[];
  /** Whether older turns exist. */
  hasMore: boolean;
  problem: string | undefined;
  /** The last deleted turn; it can be restored. */
  deleted: HistoryTurn | undefined;
  search(words: string): Promise<void>;
  loadMore(): Promise<void>;
  edit(turnId: string, heard: string): Promise<void>;
  remove(turn: HistoryTurn): Promise<void>;
  undoRemove(): Promise<void>;
  removeAll(): Promise<void>;
}

/** The part of the stored history that is on the screen. */
export const useHistory = create<HistoryStore>((set, get) => {
  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
      set({ problem: undefined });
    } catch (error) {
      set({ problem: toHarkError(error).message });
    }
  };
  const find = async (words: string, beforeMs?: number) => {
    const turns = await invoke('history:find', {
      words,
      limit: PAGE_TURNS,
      ...(beforeMs === undefined ? {} : { beforeMs }),
    });
    // A late result belongs to an earlier search.
    return get().words === words ? turns : undefined;
  };
  return {
    words: '',
    turns: [],
    hasMore: false,
    problem: undefined,
    deleted: undefined,
    search: (words) =>
      attempt(async () => {
        set({ words });
        const turns = await find(words);
        if (turns) set({ turns, hasMore: turns.length === PAGE_TURNS });
      }),
    loadMore: () =>
      attempt(async () => {
        const { words, turns } = get();
        const older = await find(words, turns.at(-1)?.startedAtMs);
        if (older) set({ turns: [...turns, ...older], hasMore: older.length === PAGE_TURNS });
      }),
    edit: (turnId, heard) =>
      attempt(async () => {
        await invoke('history:change', { type: 'edit', turnId, heard });
        set(({ turns }) => ({ turns: turns.map((turn) => (turn.turnId === turnId ? { ...turn, heard } : turn)) }));
      }),
    remove: (turn) =>
      attempt(async () => {
        await invoke('history:change', { type: 'delete', turnId: turn.turnId });
        set(({ turns }) => ({ turns: turns.filter(({ turnId }) => turnId !== turn.turnId), deleted: turn }));
      }),
    undoRemove: () =>
      attempt(async () => {
        const { deleted, words, search } = get();
        if (!deleted) return;
        await invoke('history:change', { type: 'restore', turn: deleted });
        set({ deleted: undefined });
        await search(words);
      }),
    removeAll: () =>
      attempt(async () => {
        await invoke('history:change', { type: 'delete-all' });
        set({ turns: [], hasMore: false, deleted: undefined });
      }),
  };
});

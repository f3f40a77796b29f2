import { create } from 'zustand';
import type { EngineCommand } from '../../shared/engine/engine-commands.ts';
import type { Fact } from '../../shared/engine/fact.ts';
import { invoke } from '../ipc.ts';

interface FactsStore {
  /** Oldest first. */
  facts: readonly Fact[];
  /** The last change here; it can be undone. */
  undoable: { change: 'deleted' | 'changed'; before: Fact } | undefined;
  /** Whether the last change did not reach the engine. */
  hasFailed: boolean;
  /** @returns whether it was sent */
  add(text: string): Promise<boolean>;
  change(fact: Fact, text: string): Promise<void>;
  remove(fact: Fact): Promise<void>;
  undo(): Promise<void>;
}

/** What the user asked Hark to remember. The engine stores it, and sends it after each change. */
export const useFacts = create<FactsStore>((set, get) => {
  const send = async (command: EngineCommand, undoable?: FactsStore['undoable']) => {
    const isSent = await invoke('engine:command', command).then(
      () => true,
      () => false,
    );
    set(isSent ? { hasFailed: false, undoable } : { hasFailed: true });
    return isSent;
  };
  return {
    facts: [],
    undoable: undefined,
    hasFailed: false,
    add: (text) => send({ type: 'add-fact', text }),
    change: async (before, text) => {
      await send({ type: 'put-fact', fact: { ...before, text } }, { change: 'changed', before });
    },
    remove: async (before) => {
      await send({ type: 'delete-fact', factId: before.id }, { change: 'deleted', before });
    },
    undo: async () => {
      const { undoable } = get();
      if (undoable) await send({ type: 'put-fact', fact: undoable.before });
    },
  };
});

import { create } from 'zustand';
import { toHarkError } from '../../shared/errors.ts';
import type { ListedModel, ModelsRequest } from '../../shared/models/models.ts';
import { invoke, on } from '../ipc.ts';

interface ModelsStore {
  models: readonly ListedModel[];
  /** Whether something is being fetched, added, removed or measured. */
  busy: boolean;
  /** Why the last request came to nothing. */
  failure: string | undefined;
  /** Has main look for them, and follows each change. */
  begin(): () => void;
  request(request: ModelsRequest): Promise<void>;
}

/** The models of this machine; looked for when somebody wants to see them. */
export const useModels = create<ModelsStore>((set) => ({
  models: [],
  busy: false,
  failure: undefined,
  begin: () => {
    const end = on('models:report', (report) => {
      if (report.type === 'models') set({ models: report.models, busy: report.busy });
      else set({ failure: `${report.message} [${report.code}]` });
    });
    invoke('models:list').catch((error) => set({ failure: toHarkError(error).message }));
    return end;
  },
  request: async (request) => {
    set({ failure: undefined, busy: true });
    try {
      await invoke('models:request', request);
    } catch (error) {
      set({ failure: toHarkError(error).message, busy: false });
    }
  },
}));

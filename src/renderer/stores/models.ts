import { create } from 'zustand';
import { toHarkError } from '../../shared/errors.ts';
import type { ListedModel, ModelsRequest } from '../../shared/models/models.ts';
import { invoke, on } from '../ipc.ts';

interface ModelsStore {
  models: readonly ListedModel[];
  /** Whether a model is being downloaded, added, removed or measured. */
  busy: boolean;
  /** Why the last request failed. */
  failure: string | undefined;
  /** Requests the list and follows changes. @returns a function that stops following */
  start(): () => void;
  request(request: ModelsRequest): Promise<void>;
}

/** The models on this machine, loaded when a view needs them. */
export const useModels = create<ModelsStore>((set) => ({
  models: [],
  busy: false,
  failure: undefined,
  start: () => {
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

import { create } from 'zustand';
import { toHarkError } from '../../shared/errors.ts';
import type { TrainingRequest, TrainingState } from '../../shared/wake-training/training-state.ts';
import { invoke, on } from '../ipc.ts';

interface WakeTrainingStore {
  state: TrainingState;
  /** Why the last request failed. */
  failure: string | undefined;
  /** Requests the state and follows changes. @returns a function that stops following */
  start(): () => void;
  request(request: TrainingRequest): Promise<void>;
}

/** What the training of a wake word is doing, loaded when a view needs it; main goes on with it while no view is open. */
export const useWakeTraining = create<WakeTrainingStore>((set) => {
  const onFailure = (error: unknown) => set({ failure: toHarkError(error).message });
  return {
    state: { type: 'idle' },
    failure: undefined,
    start: () => {
      const end = on('wake-training:changed', (state) => set({ state }));
      invoke('wake-training:state').then((state) => set({ state }), onFailure);
      return end;
    },
    request: async (request) => {
      set({ failure: undefined });
      await invoke('wake-training:request', request).catch(onFailure);
    },
  };
});

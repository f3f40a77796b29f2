import { create } from 'zustand';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';
import { invoke } from '../ipc.ts';

interface VoicesStore {
  voices: EngineEventOf<'voices'>['voices'];
  /** Has the engine look for them. */
  ask(): void;
}

/** The voices there are; asked for when somebody wants to choose. */
export const useVoices = create<VoicesStore>(() => ({
  voices: [],
  ask: () => void invoke('engine:command', { type: 'report-voices' }).catch(() => undefined),
}));

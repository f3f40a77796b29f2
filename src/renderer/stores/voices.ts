import { create } from 'zustand';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';
import { invoke } from '../ipc.ts';

interface VoicesStore {
  voices: EngineEventOf<'voices'>['voices'];
  /** Requests the list from the engine. */
  load(): void;
}

/** The available voices, loaded when a view needs them. */
export const useVoices = create<VoicesStore>(() => ({
  voices: [],
  load: () => void invoke('engine:command', { type: 'report-voices' }).catch(() => undefined),
}));

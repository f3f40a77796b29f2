import { create } from 'zustand';
import type { AgendaItem } from '../../shared/engine/agenda.ts';
import type { EngineStatus } from '../../shared/engine/engine-status.ts';
import type { SessionState } from '../../shared/engine/session-state.ts';

interface AssistantStore {
  state: SessionState;
  engine: EngineStatus;
  /** The end of what is being dictated; empty while nothing is. */
  dictated: string;
  agenda: readonly AgendaItem[];
  /** Whether the engine skipped chunks recently. */
  overloaded: boolean;
  /** Input level, dBFS, -100..0. */
  inputDbfs: number;
}

/** The assistant's current state. */
export const useAssistant = create<AssistantStore>(() => ({
  state: 'asleep',
  engine: { phase: 'starting', attempt: 0 },
  dictated: '',
  agenda: [],
  overloaded: false,
  inputDbfs: -100,
}));

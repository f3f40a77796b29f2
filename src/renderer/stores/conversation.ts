import { create } from 'zustand';
import type { EngineEvent, EngineEventOf, TurnOutcome } from '../../shared/engine-events.ts';
import { ERROR_ADVICE, type ErrorCode } from '../../shared/errors.ts';

/** As many turns are kept on the screen. */
const MOST_TURNS = 200;

export interface ConversationTurn {
  turnId: string;
  trigger: EngineEventOf<'turn-started'>['trigger'];
  heard: string;
  /** False while `heard` is still changing. */
  heardFully: boolean;
  reply: string | undefined;
  outcome: TurnOutcome | undefined;
  problem: { code: ErrorCode; advice: string } | undefined;
}

interface ConversationStore {
  turns: readonly ConversationTurn[];
  apply(event: EngineEvent): void;
  /** The engine is gone: what was under way will not end by itself. */
  abandonOpenTurn(code: ErrorCode): void;
  clear(): void;
  /** Brings back what was cleared last. */
  undoClear(): void;
  cleared: readonly ConversationTurn[];
}

export const useConversation = create<ConversationStore>((set) => ({
  turns: [],
  cleared: [],
  apply: (event) => set(({ turns }) => ({ turns: withEvent(turns, event) })),
  abandonOpenTurn: (code) =>
    set(({ turns }) => ({
      turns: turns.map((turn) => (turn.outcome ? turn : { ...turn, outcome: 'failed', problem: problemOf(code) })),
    })),
  clear: () => set(({ turns }) => ({ turns: [], cleared: turns })),
  undoClear: () => set(({ turns, cleared }) => ({ turns: [...cleared, ...turns], cleared: [] })),
}));

/** @returns the turns after `event`; the same array when it does not concern them */
export function withEvent(turns: readonly ConversationTurn[], event: EngineEvent): readonly ConversationTurn[] {
  switch (event.type) {
    case 'turn-started': {
      const { turnId, trigger } = event;
      const turn: ConversationTurn = {
        turnId,
        trigger,
        heard: '',
        heardFully: false,
        reply: undefined,
        outcome: undefined,
        problem: undefined,
      };
      return [...turns.slice(1 - MOST_TURNS), turn];
    }
    case 'notice': {
      const said = { heard: '', heardFully: true, reply: event.text, outcome: 'answered', problem: undefined } as const;
      return [...turns.slice(1 - MOST_TURNS), { turnId: `notice-${event.atMs}`, trigger: 'text', ...said }];
    }
    case 'partial':
      return change(turns, event.turnId, { heard: event.text });
    case 'transcript':
      return change(turns, event.turnId, { heard: event.text, heardFully: true });
    case 'reply-part':
    case 'reply':
      return change(turns, event.turnId, { reply: event.text });
    case 'turn':
      return change(turns, event.turnId, { outcome: event.outcome });
    case 'error':
      return event.turnId ? change(turns, event.turnId, { problem: problemOf(event.code) }) : turns;
    default:
      return turns;
  }
}

function change(
  turns: readonly ConversationTurn[],
  turnId: string,
  update: Partial<ConversationTurn>,
): readonly ConversationTurn[] {
  return turns.map((turn) => (turn.turnId === turnId ? { ...turn, ...update } : turn));
}

function problemOf(code: ErrorCode): ConversationTurn['problem'] {
  return { code, advice: ERROR_ADVICE[code] };
}

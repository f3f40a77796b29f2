import { create } from 'zustand';
import type { EngineEvent, EngineEventOf, TurnOutcome } from '../../shared/engine/engine-events.ts';
import type { ErrorCode } from '../../shared/errors.ts';

/** Maximum number of turns on the screen. */
const MAX_TURNS = 200;

const ENGINE_GONE: ReadonlySet<ErrorCode> = new Set(['ENGINE_CRASHED', 'ENGINE_UNAVAILABLE'] as const);

export interface ConversationTurn {
  turnId: string;
  heard: string;
  /** False while `heard` is still changing. */
  isFinal: boolean;
  reply: string | undefined;
  /** How the words were read; undefined when no skill answered. */
  reading?: EngineEventOf<'reply'>['reading'];
  /** Words that nothing explained. */
  unexplained?: readonly string[] | undefined;
  /** Whether the reply is a question for a yes or a no. */
  asksYesOrNo?: boolean;
  outcome: TurnOutcome | undefined;
  problem: ErrorCode | undefined;
}

interface ConversationStore {
  turns: readonly ConversationTurn[];
  apply(event: EngineEvent): void;
  clear(): void;
  /** Restores the turns that were cleared last. */
  undoClear(): void;
  cleared: readonly ConversationTurn[];
}

export const useConversation = create<ConversationStore>((set) => ({
  turns: [],
  cleared: [],
  apply: (event) => set(({ turns }) => ({ turns: applyEvent(turns, event) })),
  clear: () => set(({ turns }) => ({ turns: [], cleared: turns })),
  undoClear: () => set(({ turns, cleared }) => ({ turns: [...cleared, ...turns], cleared: [] })),
}));

/** @returns the turns after `event`; the same array if the event changes nothing */
export function applyEvent(turns: readonly ConversationTurn[], event: EngineEvent): readonly ConversationTurn[] {
  switch (event.type) {
    case 'turn-started': {
      const turn: ConversationTurn = {
        turnId: event.turnId,
        heard: '',
        isFinal: false,
        reply: undefined,
        outcome: undefined,
        problem: undefined,
      };
      return [...turns.slice(1 - MAX_TURNS), turn];
    }
    case 'notice': {
      const said = { heard: '', isFinal: true, reply: event.text, outcome: 'answered', problem: undefined } as const;
      return [...turns.slice(1 - MAX_TURNS), { turnId: `notice-${event.atMs}`, ...said }];
    }
    case 'partial':
      return updateTurn(turns, event.turnId, { heard: event.text });
    case 'transcript':
      return updateTurn(turns, event.turnId, { heard: event.text, isFinal: true });
    case 'reply-part':
      return updateTurn(turns, event.turnId, { reply: event.text });
    case 'reply': {
      const { text: reply, reading, unexplained, asksYesOrNo = false } = event;
      return updateTurn(turns, event.turnId, { reply, reading, unexplained, asksYesOrNo });
    }
    case 'turn':
      return event.outcome === 'interrupted'
        ? removeUnasked(updateTurn(turns, event.turnId, { outcome: event.outcome }), event.turnId)
        : updateTurn(turns, event.turnId, { outcome: event.outcome });
    case 'error':
      if (ENGINE_GONE.has(event.code)) return failOpenTurns(turns);
      return event.turnId ? updateTurn(turns, event.turnId, { problem: event.code }) : turns;
    default:
      return turns;
  }
}

/** Removes a turn that was cancelled before its question was complete. */
function removeUnasked(turns: readonly ConversationTurn[], turnId: string): readonly ConversationTurn[] {
  return turns.filter((turn) => turn.turnId !== turnId || turn.isFinal || turn.problem !== undefined);
}

/** Fails the open turns, because the engine that ran them is gone. */
function failOpenTurns(turns: readonly ConversationTurn[]): readonly ConversationTurn[] {
  return turns.map((turn) => (turn.outcome ? turn : { ...turn, outcome: 'failed', problem: 'ENGINE_CRASHED' }));
}

function updateTurn(
  turns: readonly ConversationTurn[],
  turnId: string,
  update: Partial<ConversationTurn>,
): readonly ConversationTurn[] {
  return turns.map((turn) => (turn.turnId === turnId ? { ...turn, ...update } : turn));
}

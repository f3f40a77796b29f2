import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import type { HistoryChange, HistoryTurn } from '../../shared/history.ts';

/** Builds turns from engine events and passes on each one whenever it changes. */
export class HistoryRecorder {
  readonly #open = new Map<string, HistoryTurn>();

  /** @param store receives the turn in its current state; turns without text are skipped */
  constructor(private readonly store: (turn: HistoryTurn) => void) {}

  observe(event: EngineEvent): void {
    switch (event.type) {
      case 'turn-started': {
        const { turnId, trigger, atMs } = event;
        const empty = { heard: '', reply: '', skill: '', outcome: null, voiceToVoiceMs: null };
        this.#open.set(turnId, { turnId, startedAtMs: atMs, trigger, ...empty });
        return;
      }
      case 'transcript':
        return this.#add(event.turnId, { heard: event.text });
      case 'reply-part': {
        // Store it when the turn ends, in case the reply is interrupted.
        const turn = this.#open.get(event.turnId);
        if (turn) this.#open.set(event.turnId, { ...turn, reply: event.text, skill: 'llm' });
        return;
      }
      case 'reply':
        return this.#add(event.turnId, { reply: event.text, skill: event.skill });
      case 'turn':
        this.#add(event.turnId, { outcome: event.outcome, voiceToVoiceMs: event.latencyMs.voiceToVoice ?? null });
        this.#open.delete(event.turnId);
        return;
    }
  }

  /** Follows what the user changed of a turn that is still under way: it is not stored again as it was. */
  change(change: HistoryChange): void {
    if (change.type === 'delete') this.#open.delete(change.turnId);
    else if (change.type === 'delete-all') this.#open.clear();
    else if (change.type === 'edit') {
      const turn = this.#open.get(change.turnId);
      if (turn) this.#open.set(change.turnId, { ...turn, heard: change.heard });
    }
  }

  #add(turnId: string, part: Partial<HistoryTurn>): void {
    const before = this.#open.get(turnId);
    if (!before) return;
    const turn = { ...before, ...part };
    this.#open.set(turnId, turn);
    // Do not store overheard conversation.
    if (turn.heard !== '' && turn.outcome !== 'nothing-heard' && (turn.reply !== '' || turn.outcome)) this.store(turn);
  }
}

import type { HistoryTurn } from '../../../shared/history.ts';

export function makeTurn(number: number, part: Partial<HistoryTurn> = {}): HistoryTurn {
  return {
    turnId: `turn-${number}`,
    startedAtMs: 1_700_000_000_000 + number * 60_000,
    trigger: 'wake',
    heard: `what is ${number} times two`,
    reply: `That is ${number * 2}.`,
    skill: 'arithmetic',
    outcome: 'answered',
    voiceToVoiceMs: 270,
    ...part,
  };
}

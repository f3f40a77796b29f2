import type { ConversationTurn } from '../conversation.ts';

/**
 * Finds the turn that shows how far a routine is that was started here: its first one or, after a question of a step
 * was answered, the one that went on.
 * @param afterTurnId the last turn before it was started; undefined if there was none
 */
export function turnOfRun(
  turns: readonly ConversationTurn[],
  name: string,
  afterTurnId: string | undefined,
): ConversationTurn | undefined {
  const since = turns.slice(turns.findIndex(({ turnId }) => turnId === afterTurnId) + 1);
  const first = since.findIndex(({ heard }) => heard === name);
  if (first < 0) return undefined;
  let place = first;
  while (since[place]?.asksYesOrNo && since[place + 1]) place++;
  return since[place];
}

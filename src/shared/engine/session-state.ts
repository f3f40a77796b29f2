/** What a session is doing; see the transition table in `engine/pipeline/turn/state-machine.ts`. */
export const SESSION_STATES = [
  'asleep',
  'listening',
  'transcribing',
  'thinking',
  'speaking',
  'following-up',
  'dictating',
] as const;

export type SessionState = (typeof SESSION_STATES)[number];

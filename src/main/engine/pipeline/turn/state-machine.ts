import type { SessionState } from '../../../../shared/engine/session-state.ts';

/** What can happen in a session. */
export type SessionTrigger =
  | 'wake'
  | 'push-to-talk'
  | 'ask'
  | 'endpoint'
  | 'nothing-heard'
  | 'transcribed'
  | 'reply-ready'
  | 'reply-ended'
  /** A reply has ended, and Hark listens for a follow-up. */
  | 'listen-on'
  /** Words for Hark were heard over a reply or after it. */
  | 'speech'
  /** What is said is typed into another program. */
  | 'dictate'
  | 'dictation-ended'
  | 'cancel'
  | 'failed';

/**
 * The state table of a session: state × trigger → next state. A trigger that is missing from a state changes nothing
 * there. `wake` and `push-to-talk` interrupt a reply, because the user has priority. No command is heard while dictating.
 */
const TRANSITIONS: Readonly<Record<SessionState, Partial<Record<SessionTrigger, SessionState>>>> = {
  asleep: {
    wake: 'listening',
    'push-to-talk': 'listening',
    ask: 'thinking',
    dictate: 'dictating',
    speech: 'listening',
    'reply-ready': 'speaking',
  },
  listening: {
    'push-to-talk': 'listening',
    ask: 'thinking',
    dictate: 'dictating',
    endpoint: 'transcribing',
    'nothing-heard': 'asleep',
    cancel: 'asleep',
    failed: 'asleep',
  },
  transcribing: {
    wake: 'listening',
    'push-to-talk': 'listening',
    ask: 'thinking',
    dictate: 'dictating',
    transcribed: 'thinking',
    'nothing-heard': 'asleep',
    cancel: 'asleep',
    failed: 'asleep',
  },
  thinking: {
    wake: 'listening',
    'push-to-talk': 'listening',
    ask: 'thinking',
    dictate: 'dictating',
    'reply-ready': 'speaking',
    'reply-ended': 'asleep',
    cancel: 'asleep',
    failed: 'asleep',
  },
  speaking: {
    wake: 'listening',
    'push-to-talk': 'listening',
    ask: 'thinking',
    dictate: 'dictating',
    speech: 'listening',
    'listen-on': 'following-up',
    'reply-ended': 'asleep',
    cancel: 'asleep',
    failed: 'asleep',
  },
  'following-up': {
    wake: 'listening',
    'push-to-talk': 'listening',
    ask: 'thinking',
    dictate: 'dictating',
    speech: 'listening',
    'nothing-heard': 'asleep',
    cancel: 'asleep',
    failed: 'asleep',
  },
  dictating: {
    'dictation-ended': 'asleep',
    cancel: 'asleep',
    failed: 'asleep',
  },
};

/** @returns the next state, or undefined when `trigger` does not apply */
export function nextState(state: SessionState, trigger: SessionTrigger): SessionState | undefined {
  return TRANSITIONS[state][trigger];
}

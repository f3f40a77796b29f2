import type { ErrorCode } from '../../../../shared/errors.ts';

/** After these, an apology would not be heard either. */
const UNHEARD: ReadonlySet<ErrorCode> = new Set(['TTS_FAILED', 'PLAYBACK_FAILED']);

/** @returns what Hark says when a turn failed; undefined when nothing can be said */
export function apologyFor(code: ErrorCode): string | undefined {
  if (UNHEARD.has(code)) return undefined;
  if (code === 'REMOTE_UNREACHABLE') return 'Sorry, I cannot reach the language model.';
  if (code === 'LLM_FAILED') return 'Sorry, the language model stopped in the middle. Please ask again.';
  if (code === 'LLM_CALL_INVALID') {
    return 'Sorry, the language model wanted to do something, but I could not read what. Please say it in other words.';
  }
  if (code === 'MODEL_TOO_LARGE') return 'Sorry, there is too little memory for the language model.';
  if (code === 'LANGUAGE_MODEL_INVALID') return 'Sorry, the language model cannot be used. The screen says why.';
  if (code.startsWith('REMOTE_')) return 'Sorry, the language model did not answer.';
  return 'Sorry, that did not work. Please say it again.';
}

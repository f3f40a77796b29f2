import type { ErrorCode } from '../../../../shared/errors.ts';

/** After these, an apology would not be heard either. */
const UNHEARD: ReadonlySet<ErrorCode> = new Set(['TTS_FAILED', 'PLAYBACK_FAILED']);

/** @returns what Hark says when a turn failed; undefined when nothing can be said */
export function apologyFor(code: ErrorCode): string | undefined {
  if (UNHEARD.has(code)) return undefined;
  if (code === 'REMOTE_UNREACHABLE') return 'Sorry, I cannot reach the language model.';
  if (code.startsWith('REMOTE_')) return 'Sorry, the language model did not answer.';
  return 'Sorry, that did not work. Please say it again.';
}

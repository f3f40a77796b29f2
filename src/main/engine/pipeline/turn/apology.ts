import type { ErrorCode } from '../../../../shared/errors.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { germanApologies } from './de/apologies.ts';
import { apologies } from './en/apologies.ts';

const APOLOGIES = { en: apologies, de: germanApologies } as const satisfies Record<IntentLanguage, typeof apologies>;

/** After these, an apology would not be heard either. */
const UNHEARD: ReadonlySet<ErrorCode> = new Set(['TTS_FAILED', 'PLAYBACK_FAILED']);

/** @returns what Hark says when a turn failed; undefined when nothing can be said */
export function apologyFor(code: ErrorCode, language: IntentLanguage): string | undefined {
  if (UNHEARD.has(code)) return undefined;
  const said = APOLOGIES[language];
  if (code === 'REMOTE_UNREACHABLE') return said.unreachable;
  if (code === 'LLM_FAILED') return said.stopped;
  if (code === 'LLM_CALL_INVALID') return said.unreadableCall;
  if (code === 'MODEL_TOO_LARGE') return said.tooLarge;
  if (code === 'LANGUAGE_MODEL_INVALID') return said.unusable;
  if (code.startsWith('REMOTE_')) return said.noAnswer;
  return said.other;
}

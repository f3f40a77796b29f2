import type { IntentLanguage } from '../understanding/languages/languages.ts';
import type { Claims } from './claims.ts';
import { germanClaims } from './de/claims.ts';
import { englishClaims } from './en/claims.ts';

const CLAIMS = { en: englishClaims, de: germanClaims } as const satisfies Record<IntentLanguage, Claims>;

/** What a model says in place of a claim. */
export function notDone(language: IntentLanguage): string {
  return CLAIMS[language].notDone;
}

/**
 * Whether a model says that it has done, or will do, what only a tool does. Of a model that called one it is no claim. A model may
 * answer in another language than it is asked in.
 * @param isStateTold whether it knows what is set: then it may tell so
 */
export function claimsEffect(sentence: string, isStateTold: boolean): boolean {
  return Object.values(CLAIMS).some(
    ({ claims, noClaim, state }) =>
      !noClaim.test(sentence) &&
      (claims.some((claim) => claim.test(sentence)) || (!isStateTold && state.test(sentence))),
  );
}

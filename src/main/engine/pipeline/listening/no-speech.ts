import { isHesitation as isGermanHesitation } from '../../understanding/languages/de/hesitation.ts';
import { isPhantom as isGermanPhantom } from '../../understanding/languages/de/phantom.ts';
import { isHesitation } from '../../understanding/languages/en/hesitation.ts';
import { isPhantom } from '../../understanding/languages/en/phantom.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';

const HESITATION = { en: isHesitation, de: isGermanHesitation } as const satisfies Record<
  IntentLanguage,
  typeof isHesitation
>;

const PHANTOM = { en: isPhantom, de: isGermanPhantom } as const satisfies Record<IntentLanguage, typeof isPhantom>;

/** Whether a transcript is nothing but hesitation: what is meant is still to come. */
export function isOnlyHesitation(text: string, language: IntentLanguage): boolean {
  return HESITATION[language](text);
}

/**
 * Whether a transcript holds nothing that was meant: hesitation, or what STT writes where nobody said anything.
 * @param soundMs length of the sound that it was made of
 */
export function isNoSpeech(text: string, soundMs: number, language: IntentLanguage): boolean {
  return isOnlyHesitation(text, language) || PHANTOM[language](text, soundMs);
}

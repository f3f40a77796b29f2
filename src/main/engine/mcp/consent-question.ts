import type { IntentLanguage } from '../understanding/languages/languages.ts';
import { cutText } from './cut-text.ts';
import { germanConsent } from './de/consent.ts';
import { consent } from './en/consent.ts';
import type { CatalogueEntry } from './tool-catalogue.ts';

const CONSENT = { en: consent, de: germanConsent } as const satisfies Record<IntentLanguage, typeof consent>;

const MAX_SHOWN_NAME_LENGTH = 80;
const MAX_SHOWN_ARGUMENTS_LENGTH = 160;

/** Builds the question from the actual call, never from the model's text. */
export function consentQuestion(
  { server, serverTool }: Pick<CatalogueEntry, 'server' | 'serverTool'>,
  args: Record<string, unknown>,
  language: IntentLanguage = 'en',
): string {
  const values = Object.entries(args).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const shown = cutText(values.join(', '), MAX_SHOWN_ARGUMENTS_LENGTH);
  const tool = cutText(serverTool.replace(/[\s._/-]+/g, ' ').trim(), MAX_SHOWN_NAME_LENGTH);
  return CONSENT[language](tool, server, shown);
}

import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import type { IntentLanguage } from '../understanding/languages/languages.ts';
import { germanAnnouncements } from './de/announcements.ts';
import { announcements } from './en/announcements.ts';

const ANNOUNCEMENTS = { en: announcements, de: germanAnnouncements };

/** @returns what Hark says when the item is due */
export function dueText(item: AgendaItem, language: IntentLanguage = 'en'): string {
  return ANNOUNCEMENTS[language].due(item);
}

/** @returns what Hark says about items that were due while it was not running. @param wallTime converts a time on the session's clock */
export function missedText(
  items: readonly AgendaItem[],
  wallTime: (dueAtMs: number) => Date,
  language: IntentLanguage = 'en',
): string {
  return ANNOUNCEMENTS[language].missed(items, wallTime);
}

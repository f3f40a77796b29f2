import type { Slots } from '../../understanding/intents/slots.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { germanReminderText, germanReminderWords } from './de/text.ts';
import { englishReminderText } from './en/text.ts';
import { REMINDER_KINDS, type ReminderText } from './reminder-kinds.ts';

const TEXTS = { en: englishReminderText, de: germanReminderText };
const WORDS = { en: (said: string) => said, de: germanReminderWords };

/** @returns what the sentence says of it, in one piece or around the time; undefined when it says only when */
export function reminderText(slots: Slots, language: IntentLanguage): ReminderText | undefined {
  for (const kind of REMINDER_KINDS) {
    const parts = (['word', 'text', 'rest'] as const).flatMap((type) => slots.all(type, kind));
    if (parts.length > 0) return TEXTS[language](kind, parts.map(({ text }) => text).join(' '), slots.tags);
  }
  return undefined;
}

/** @returns the words by which a reminder that is there was named, in the form in which it is kept */
export function reminderWords(slots: Slots, language: IntentLanguage): string | undefined {
  const said = slots.text('what');
  return said === undefined ? undefined : WORDS[language](said);
}

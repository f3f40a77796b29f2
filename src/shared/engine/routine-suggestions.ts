import type { ConversationLanguage } from '../settings/conversation-languages.ts';
import type { Routine } from './routine.ts';

/** First routines to begin with, in English. */
export const ROUTINE_SUGGESTIONS: readonly (Routine & { name: string })[] = [
  {
    name: 'good morning',
    steps: ['what is the weather like today', 'what is on my calendar today', 'read me the news'],
    at: '07:00',
    weekdays: [1, 2, 3, 4, 5],
  },
  { name: 'good night', steps: ['what is on my calendar tomorrow', 'set an alarm for seven', 'turn the volume down'] },
];

const GERMAN: readonly (Routine & { name: string })[] = [
  {
    name: 'guten Morgen',
    steps: ['wie wird das Wetter heute', 'was steht heute in meinem Kalender', 'lies mir die Nachrichten vor'],
    at: '07:00',
    weekdays: [1, 2, 3, 4, 5],
  },
  {
    name: 'gute Nacht',
    steps: ['was steht morgen in meinem Kalender', 'stell einen Wecker auf sieben Uhr', 'mach leiser'],
  },
];

/** First routines in the language that is spoken. */
export const SUGGESTIONS_BY_LANGUAGE: Readonly<Record<ConversationLanguage, typeof ROUTINE_SUGGESTIONS>> = {
  en: ROUTINE_SUGGESTIONS,
  de: GERMAN,
};

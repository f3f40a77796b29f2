import type { Patterns } from '../../../understanding/intents/patterns.ts';
import { germanCalendarCommands } from './commands.ts';
import { germanCalendarParts } from './parts.ts';
import { germanCalendarQuestions } from './questions.ts';

/** What people say about their calendar, in German. The tags name what is asked of it. */
export const germanCalendarPatterns: Patterns = {
  parts: germanCalendarParts,
  intents: { 'calendar.query': germanCalendarQuestions, ...germanCalendarCommands },
  fragments: {
    'calendar.query': [
      '<when>',
      '(nächster|nächste|nächsten|nächstes) #next',
      '(frei|zeit|verfügbar) #free',
      '(beschäftigt|verplant) #busy',
      '<events>',
      '<kind>',
      '<on_cal>',
    ],
    'calendar.add': ['<when>'],
    'calendar.remove': ['<when>'],
  },
  followUps: {
    'calendar.more': [
      '[und] (was ist|wie ist es|wie sieht es|wie sieht es aus|wie sieht das|was ist denn|wie wäre es) [mit|bei mir] <when> [aus]',
      '[und] <when>',
      '[und] (was steht|was habe ich|was ist) <when> [an|los|vor]',
    ],
    'calendar.where': [
      '[und] wo [denn] [(ist|findet|war) (das|es|er|sie|der|die) [statt]|muss ich [da|dafür] hin|bitte]',
      '[und] (an welchem ort|in welchem raum|welcher ort|welcher raum|wohin) [ist das|findet das statt|muss ich]',
    ],
    'calendar.long': ['[und] wie lange [denn] [(dauert|geht|ist) (das|es|er|sie|der|die)]'],
  },
};

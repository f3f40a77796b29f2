import type { Routine } from './routine.ts';

/** First routines to begin with. Their sentences are English, as all that Hark understands. */
export const ROUTINE_SUGGESTIONS: readonly (Routine & { name: string })[] = [
  {
    name: 'good morning',
    steps: ['what is the weather like today', 'what is on my calendar today', 'read me the news'],
    at: '07:00',
    weekdays: [1, 2, 3, 4, 5],
  },
  { name: 'good night', steps: ['what is on my calendar tomorrow', 'set an alarm for seven', 'turn the volume down'] },
];

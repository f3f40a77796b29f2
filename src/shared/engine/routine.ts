import { z } from 'zod';

/** More are not remembered by anybody. */
export const MAX_ROUTINES = 50;
export const MAX_ROUTINE_STEPS = 20;
export const MAX_STEP_CHARACTERS = 300;
export const MAX_ROUTINE_PHRASES = 10;
/** Of a name, or another phrase that starts a routine. */
export const MIN_PHRASE_CHARACTERS = 2;
export const MAX_PHRASE_CHARACTERS = 60;

const phraseSchema = z.string().trim().min(MIN_PHRASE_CHARACTERS).max(MAX_PHRASE_CHARACTERS);

/** What Hark does one after the other when it is told a phrase, or at a time. */
export const routineSchema = z.strictObject({
  /** Sentences, as the user would say them. */
  steps: z.array(z.string().trim().min(1).max(MAX_STEP_CHARACTERS)).min(1).max(MAX_ROUTINE_STEPS),
  /** What starts it, besides its name. */
  phrases: z.array(phraseSchema).max(MAX_ROUTINE_PHRASES).optional(),
  /** The time of day at which it starts by itself. */
  at: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  /** On which days it does; 0 is Sunday. Every day without it. */
  weekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7).optional(),
});

/** By their names, which start them too. */
export const routinesSchema = z.record(phraseSchema, routineSchema);

export type Routine = z.infer<typeof routineSchema>;
export type RoutineValues = Readonly<Record<string, Routine>>;

/** @returns the words alone: "Good morning!" and "good morning" start the same routine */
export function wordsOfPhrase(phrase: string): string {
  return (phrase.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).join(' ');
}

import { z } from 'zod';

const shareSchema = z.object({ count: z.number().int().min(0), of: z.number().int().min(0) });

/** Of so many takes, those that woke. */
export type WokenTakes = z.infer<typeof shareSchema>;

export const hearingTestSchema = z.object({
  /** Takes that were not learnt from, in quiet rooms. */
  quiet: shareSchema,
  /** The same takes in noise 10 dB below the voice. */
  noise: shareSchema,
  /** Phrases that sound like the wake word. */
  alike: shareSchema,
  /** Talk without the wake word. */
  talk: z.object({ wakes: z.number().int().min(0), minutes: z.number().min(0) }),
  /** The user's own recordings that were not learnt from; none when there are too few. */
  own: shareSchema.optional(),
});

/** How well a trained wake word hears, before the check by words that the engine adds. */
export type HearingTest = z.infer<typeof hearingTestSchema>;

/** Share of takes that must wake, in quiet and in noise. */
const GOOD = { quiet: 0.9, noise: 0.75 } as const;
const FAIR = { quiet: 0.75, noise: 0.5 } as const;

export type HearingQuality = 'good' | 'fair' | 'poor';

/** @returns how far a wake word can be relied on */
export function hearingQuality({ quiet, noise, talk, own }: HearingTest): HearingQuality {
  const reaches = (wanted: typeof GOOD | typeof FAIR) =>
    shareOf(quiet) >= wanted.quiet && shareOf(noise) >= wanted.noise && (!own || shareOf(own) >= wanted.quiet);
  if (reaches(GOOD) && talk.wakes === 0) return 'good';
  return reaches(FAIR) && talk.wakes <= 1 ? 'fair' : 'poor';
}

function shareOf({ count, of }: WokenTakes): number {
  return of === 0 ? 1 : count / of;
}

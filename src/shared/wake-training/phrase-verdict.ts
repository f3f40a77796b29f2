import { z } from 'zod';

/** What can be wrong with a phrase; the first ones make it unfit. */
const flawSchema = z.discriminatedUnion('type', [
  /** It has other characters than English letters, apostrophes and spaces, or it is too long to be a name. */
  z.object({ type: z.literal('letters') }),
  /** A word of it has no vowel. */
  z.object({ type: z.literal('unspeakable'), word: z.string() }),
  /** Hark has a model of it. */
  z.object({ type: z.literal('taken') }),
  z.object({ type: z.literal('too-short') }),
  z.object({ type: z.literal('too-long') }),
  /** People say it to each other all day. */
  z.object({ type: z.literal('common') }),
  z.object({ type: z.literal('short') }),
  z.object({ type: z.literal('long') }),
  /** It sounds like another wake word. */
  z.object({ type: z.literal('alike'), word: z.string() }),
  /** Its sounds are guessed from its spelling. */
  z.object({ type: z.literal('guessed'), word: z.string() }),
]);

export type PhraseFlaw = z.infer<typeof flawSchema>;

const UNFIT: ReadonlySet<PhraseFlaw['type']> = new Set([
  'letters',
  'unspeakable',
  'taken',
  'too-short',
  'too-long',
  'common',
]);

export const phraseVerdictSchema = z.object({
  /** The phrase as a wake word is kept: small letters, single spaces. */
  phrase: z.string(),
  /** Of the whole phrase; 0 when it cannot be said. */
  syllables: z.number().int().min(0),
  flaws: z.array(flawSchema),
});

/** Whether a phrase is a good wake word, and why not. */
export type PhraseVerdict = z.infer<typeof phraseVerdictSchema>;

/** `fair`: it can be trained, and will be mistaken more often or not be heard. `unfit`: it is not trained. */
export type PhraseSuitability = 'good' | 'fair' | 'unfit';

export function suitabilityOf({ flaws }: Pick<PhraseVerdict, 'flaws'>): PhraseSuitability {
  if (flaws.some(({ type }) => UNFIT.has(type))) return 'unfit';
  return flaws.some(({ type }) => type !== 'guessed') ? 'fair' : 'good';
}

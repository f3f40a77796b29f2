import { z } from 'zod';

/** Maximum length of a fact, characters. */
export const MAX_FACT_CHARACTERS = 300;

/** What the user asked Hark to remember, in the user's words: "my bike is in the cellar". */
export const factTextSchema = z.string().trim().min(1).max(MAX_FACT_CHARACTERS);

export const factSchema = z.object({
  id: z.string().min(1),
  text: factTextSchema,
  /** When it was said or entered, Unix epoch. */
  saidAtMs: z.number(),
});

export type Fact = z.infer<typeof factSchema>;

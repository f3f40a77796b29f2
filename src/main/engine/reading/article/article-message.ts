import { z } from 'zod';

/** What a web page has to read, as its thread sends it. */
export const articleSchema = z.object({
  title: z.string(),
  /** A line for each paragraph; empty when there is none. */
  text: z.string(),
});

export type Article = z.infer<typeof articleSchema>;

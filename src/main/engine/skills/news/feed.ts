import { z } from 'zod';

/** What is told of an item: the rest is left out when the feed is read. */
const itemSchema = z.object({
  title: z.string(),
  /** Empty when the feed says no more. */
  summary: z.string(),
  categories: z.array(z.string()),
  /** When it was published, Unix epoch; null when the feed does not say, or not in a way that can be read. */
  atMs: z.number().nullable(),
});

/** A news feed as it is kept: plain text without markup. */
export const feedSchema = z.object({ title: z.string(), items: z.array(itemSchema) });

export type Feed = z.infer<typeof feedSchema>;
export type FeedItem = z.infer<typeof itemSchema>;

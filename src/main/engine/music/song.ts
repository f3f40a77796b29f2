import { z } from 'zod';

/** A file of music with what its tags say. */
export const songSchema = z.object({
  path: z.string(),
  /** Of the file, Unix epoch: when it is another, the tags are read again. */
  modifiedMs: z.number(),
  title: z.string(),
  artists: z.array(z.string()),
  album: z.string(),
  genres: z.array(z.string()),
  /** Disc and track, to play an album in its order. */
  position: z.number(),
});

export type Song = z.infer<typeof songSchema>;

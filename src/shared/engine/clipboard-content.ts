import { z } from 'zod';

/** What Hark can be told to read: what was copied, or what is marked with the mouse (Linux). */
export const CLIPBOARD_SOURCES = ['clipboard', 'selection'] as const;

export type ClipboardSource = (typeof CLIPBOARD_SOURCES)[number];

/** Longer texts are cut; that much takes some four hours to read. */
export const MAX_CLIPBOARD_CHARACTERS = 200_000;

export const clipboardContentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().max(MAX_CLIPBOARD_CHARACTERS),
    /** Whether more was there. */
    isCut: z.boolean(),
  }),
  /** Something without text, such as a picture. */
  z.object({ kind: z.literal('other') }),
  z.object({ kind: z.literal('empty') }),
  /** The system has none. */
  z.object({ kind: z.literal('missing') }),
]);

export type ClipboardContent = z.infer<typeof clipboardContentSchema>;

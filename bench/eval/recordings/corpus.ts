import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const entrySchema = z.object({
  file: z.string().min(1),
  kind: z.enum(['wake', 'confusers', 'orders', 'telephone', 'german', 'commands', 'speech']),
  /** Of a wake clip: the spoken wake word. */
  keyword: z.string().optional(),
  /** Of a confuser: the spoken word. */
  says: z.string().optional(),
  /** Of a command or speech: the spoken words; without them the clip is only played. */
  text: z.string().optional(),
  /** Of telephone talk: its words, with markers such as {smack}. */
  said: z.string().optional(),
  /** Of an order: what it names, such as "size": "twelve ounce". */
  slots: z.record(z.string(), z.string()).optional(),
  /** Of `text`; English without it. */
  language: z.string().optional(),
});

export type CorpusEntry = z.infer<typeof entrySchema>;

/**
 * Reads the `manifest.jsonl` of a corpus: one JSON object per line.
 * @returns the entries with absolute file paths
 * @throws Error naming the invalid line or the missing file
 */
export function readCorpus(folder: string): CorpusEntry[] {
  const manifest = join(folder, 'manifest.jsonl');
  if (!existsSync(manifest)) throw new Error(`${manifest} does not exist: give a folder that holds a manifest.jsonl`);
  const lines = readFileSync(manifest, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const entry = entrySchema.parse(JSON.parse(line));
      const file = join(folder, entry.file);
      if (!existsSync(file)) throw new Error(`${file} does not exist`);
      return [{ ...entry, file }];
    } catch (error) {
      throw new Error(`${manifest}:${index + 1}: ${(error as Error).message}`);
    }
  });
}

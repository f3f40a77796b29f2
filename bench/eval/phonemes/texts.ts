import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { z } from 'zod';
import { spokenSentences } from '../../../src/main/engine/speech/tts/text/spoken/spoken-sentences.ts';

/** Where other projects' sentences are when they are there; nothing of the product needs them. */
const SHARED = resolve(import.meta.dirname, '../../../../shared');
const SHARED_TEXTS = [
  'understanding/crowd-en.jsonl',
  'understanding/unrelated-en.jsonl',
  'understanding/ohf-en.jsonl',
  'understanding/duckling-time-en.jsonl',
  'corpus/manifest.jsonl',
].map((file) => join(SHARED, file));

const rowSchema = z.object({ text: z.string().optional(), file: z.string().optional() });

export function hasSharedTexts(): boolean {
  return SHARED_TEXTS.every((file) => existsSync(file));
}

/**
 * The sentences of texts, as a voice gets them: words without digits, each once.
 * @param place a file of lines or of JSON lines with a `text`, or a folder with a `manifest.jsonl`; `SHARED_TEXTS` without it
 */
export function readSentences(place?: string): string[] {
  const files =
    place === undefined ? SHARED_TEXTS : [statSync(place).isDirectory() ? join(place, 'manifest.jsonl') : place];
  const texts = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (extname(file) === '.jsonl' ? englishText(rowSchema.parse(JSON.parse(line))) : line)),
  );
  return [...new Set(texts.flatMap((text) => spokenSentences(text, { language: 'en' })))];
}

function englishText({ text = '', file = '' }: z.infer<typeof rowSchema>): string {
  return file.startsWith('german/') ? '' : text;
}

/** One in eight: the rules were written with other sentences, and mended once after these were measured. */
export function sampleOf(sentences: readonly string[]): string[] {
  return sentences.filter((_, index) => index % 8 === 3);
}

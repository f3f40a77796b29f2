import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readOrdinaryTalk } from '../../../src/main/engine/understanding/testing/phrases.ts';
import { LEFT_OUT_TALK } from './left-out-talk.ts';
import { evaluateCrowd, type SentenceResult } from './sentence-set.ts';

const clipRow = z.looseObject({ kind: z.string(), said: z.string().optional() });
/** What was heard beside words (`{smack}`, `[static]`), and marks of how a word was said (`+gonna`, `^Mark`). */
const NOISE = /\{[^}]*\}|\[[^\]]*\]/g;
const MARKS = /[+*~^@_()[\]\\]/g;

/**
 * Talk that is meant for nobody, which is right when it is neither answered nor asked about: the project's own sentences and,
 * where they are, transcripts of telephone talk.
 * @param manifest lists the transcripts @throws ZodError when a line of it does not fit
 */
export function evaluateTalk(manifest: string): SentenceResult {
  const sentences = [...readOrdinaryTalk(), ...(existsSync(manifest) ? readTelephoneTalk(manifest) : [])];
  return evaluateCrowd(sentences.map((text) => ({ text, expect: [] })));
}

function readTelephoneTalk(manifest: string): string[] {
  return readFileSync(manifest, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => clipRow.parse(JSON.parse(line)))
    .flatMap(({ kind, said }) => (kind === 'telephone' && said !== undefined ? withoutMarks(said) : []))
    .filter((said) => said !== '' && !LEFT_OUT_TALK.has(said));
}

const withoutMarks = (said: string) => said.replace(NOISE, ' ').replace(MARKS, ' ').replace(/\s+/g, ' ').trim();

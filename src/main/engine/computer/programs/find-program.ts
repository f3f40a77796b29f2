import { distance } from 'fastest-levenshtein';
import type { Program } from './program.ts';

/** Below this share of other letters it is the same name, misheard. */
const MAX_DISTANCE = 0.2;
/** Shorter names are easily those of something else. */
const MIN_MISHEARD_LENGTH = 6;

/**
 * @param said a name as it was said
 * @returns the program of that name; else of a name that begins or ends with it, of what it is in general, or of a name like it
 */
export function findProgram(programs: readonly Program[], said: string): Program | undefined {
  const wanted = plain(said);
  if (wanted === '') return undefined;
  const byName = (test: (name: string) => boolean) => programs.find(({ name }) => test(plain(name)));
  return (
    byName((name) => name === wanted) ??
    programs.find(({ otherNames }) => otherNames.some((name) => plain(name) === wanted)) ??
    byName((name) => name.startsWith(`${wanted} `) || name.endsWith(` ${wanted}`)) ??
    byName((name) => isMisheard(name, wanted))
  );
}

function isMisheard(name: string, wanted: string): boolean {
  const length = Math.min(name.length, wanted.length);
  return length >= MIN_MISHEARD_LENGTH && distance(name, wanted) <= MAX_DISTANCE * length;
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

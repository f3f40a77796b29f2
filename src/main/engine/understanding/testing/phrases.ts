import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Phrase {
  /** Held back: never looked at while the rules were written. */
  heldBack: boolean;
  phrase: string;
  reply: string;
  /** The skill whose folder it lies in. */
  skill: string;
}

const SKILLS_FOLDER = join(import.meta.dirname, '../../skills');

/** Every `phrases.tsv` of the skills. */
export function readPhrases(): Phrase[] {
  return skillFolders().flatMap((skill) =>
    readFileSync(join(SKILLS_FOLDER, skill, 'phrases.tsv'), 'utf8')
      .split('\n')
      .map((line, index) => ({ line, number: index + 1 }))
      .filter(({ line, number }) => number > 1 && line !== '')
      .map(({ line, number }) => {
        const [set, phrase, reply] = line.split('\t');
        if ((set !== 't' && set !== 'h') || !phrase || reply === undefined) {
          throw new Error(
            `skills/${skill}/phrases.tsv:${number}: wants "t" or "h", a phrase and a reply, separated by tabs`,
          );
        }
        return { heldBack: set === 'h', phrase, reply, skill };
      }),
  );
}

/** Sentences that are meant for nobody, and for no skill. */
export function readOrdinaryTalk(): string[] {
  return readFileSync(join(import.meta.dirname, 'ordinary-talk.txt'), 'utf8')
    .trim()
    .split('\n');
}

export function skillFolders(): string[] {
  return readdirSync(SKILLS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

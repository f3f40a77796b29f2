import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntentLanguage } from '../languages/languages.ts';

export interface Phrase {
  /** Held back: never looked at while the rules were written. */
  heldBack: boolean;
  phrase: string;
  reply: string;
  /** The skill whose folder it lies in. */
  skill: string;
}

/** What Hark has just said when a phrase is said. */
export const LAST_REPLIES = { en: 'The pasta timer has 6 minutes left.', de: 'Der Nudeln-Timer läuft noch 6 Minuten.' };

const SKILLS_FOLDER = join(import.meta.dirname, '../../skills');

/** Every `phrases.tsv` of the skills; those of German lie in each skill's folder `de`. */
export function readPhrases(language: IntentLanguage = 'en'): Phrase[] {
  return skillFolders().flatMap((skill) => phrasesOf(skill, language));
}

/** @returns none when the skill has no phrases in that language yet */
function phrasesOf(skill: string, language: IntentLanguage): Phrase[] {
  const path = language === 'en' ? `${skill}/phrases.tsv` : `${skill}/${language}/phrases.tsv`;
  if (language !== 'en' && !existsSync(join(SKILLS_FOLDER, path))) return [];
  return readFileSync(join(SKILLS_FOLDER, path), 'utf8')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line, number }) => number > 1 && line !== '')
    .map(({ line, number }) => {
      const [set, phrase, reply] = line.split('\t');
      if ((set !== 't' && set !== 'h') || !phrase || reply === undefined) {
        throw new Error(`skills/${path}:${number}: wants "t" or "h", a phrase and a reply, separated by tabs`);
      }
      return { heldBack: set === 'h', phrase, reply, skill };
    });
}

/** Sentences that are meant for nobody, and for no skill. */
export function readOrdinaryTalk(language: IntentLanguage = 'en'): string[] {
  const file = language === 'en' ? 'ordinary-talk.txt' : `ordinary-talk.${language}.txt`;
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n');
}

export function skillFolders(): string[] {
  return readdirSync(SKILLS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

import {
  MAX_PHRASE_CHARACTERS,
  MAX_ROUTINE_PHRASES,
  MIN_PHRASE_CHARACTERS,
  type RoutineValues,
  wordsOfPhrase,
} from '../../../shared/engine/routine.ts';
import { phrasesOf, type RoutineDraft, stepTexts } from './routine-draft.ts';

/** Which skill each sentence is for, as far as the engine has said; null: none. */
export type KnownSkills = ReadonlyMap<string, string | null>;

interface PhraseProblem {
  type: 'length' | 'taken' | 'reserved' | 'many';
  phrase: string;
}

/** What must be mended before a draft can be saved, by field. */
export interface RoutineProblems {
  name?: PhraseProblem;
  phrases?: PhraseProblem;
  steps?: 'missing';
  at?: 'missing';
  weekdays?: 'missing';
}

/** @param others the routines without the one that is edited */
export function problemsOf(draft: RoutineDraft, others: RoutineValues, skills: KnownSkills): RoutineProblems {
  const taken = new Set(
    Object.entries(others).flatMap(([name, { phrases = [] }]) => [name, ...phrases].map(wordsOfPhrase)),
  );
  const phrases = phrasesOf(draft);
  const name = phraseProblem(draft.name.trim(), taken, skills);
  const [other] = phrases.flatMap((phrase) => phraseProblem(phrase, taken, skills) ?? []);
  const tooMany = phrases.length > MAX_ROUTINE_PHRASES ? ({ type: 'many', phrase: '' } as const) : undefined;
  const phrase = other ?? tooMany;
  return {
    ...(name && { name }),
    ...(phrase && { phrases: phrase }),
    ...(stepTexts(draft).length === 0 && { steps: 'missing' }),
    ...(draft.start !== 'said' && draft.at === '' && { at: 'missing' }),
    ...(draft.start === 'chosen' && draft.weekdays.length === 0 && { weekdays: 'missing' }),
  };
}

function phraseProblem(phrase: string, taken: ReadonlySet<string>, skills: KnownSkills): PhraseProblem | undefined {
  const words = wordsOfPhrase(phrase);
  if (words.length < MIN_PHRASE_CHARACTERS || phrase.length > MAX_PHRASE_CHARACTERS) return { type: 'length', phrase };
  if (taken.has(words)) return { type: 'taken', phrase };
  // "Stop" must stop.
  return skills.get(phrase) === 'control' ? { type: 'reserved', phrase } : undefined;
}

/** @returns whether the engine has said that no skill does this step; a routine cannot start a routine */
export function isUnknownStep(step: string, skills: KnownSkills): boolean {
  const skill = skills.get(step.trim());
  return skill === null || skill === 'routines';
}

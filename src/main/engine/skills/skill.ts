import type { Agenda } from '../agenda/agenda.ts';
import type { Facts } from '../memory/facts.ts';
import type { UserProfile } from '../memory/user-profile.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Completeness } from '../speech/endpoint/endpointer.ts';
import type { Patterns } from '../understanding/intents/patterns.ts';
import type { Slots } from '../understanding/intents/slots.ts';
import type { IntentLanguage } from '../understanding/languages/languages.ts';
import type { Effect } from './effect.ts';
import type { SkillTool } from './skill-tool.ts';
import type { Stopwatch } from './stopwatch/stopwatch-clock.ts';
import type { SystemFacts } from './system/system-facts.ts';
import type { SoundControl } from './volume/sound-control.ts';

/** What skills may know and touch. */
export interface SkillContext {
  /** Wall time, whatever clock the session runs on. */
  now(): Date;
  /** IANA name of the user's zone. */
  timeZone: string;
  agenda: Agenda;
  notebook: Notebook;
  /** What the user asked Hark to remember. */
  facts: Facts;
  user: UserProfile;
  stopwatch: Stopwatch;
  system: SystemFacts;
  sound: SoundControl;
  /** From 0 to just under 1. */
  random(): number;
  /** What one euro is in other currencies, by ISO code; empty when none are given. */
  currencyRates: Readonly<Record<string, number>>;
  /** What may be opened, by its spoken name: an https address or a program. */
  openTargets: Readonly<Record<string, string>>;
  /** Opens an address or a program of `openTargets`. */
  open(target: string): void;
  /** What Hark said last; undefined at first. */
  lastReply(): string | undefined;
  /** The language that is spoken. */
  language: IntentLanguage;
}

/** @returns undefined when what was said does not fit after all */
export type IntentHandler = (slots: Slots, context: SkillContext) => Plan | undefined;

/**
 * What a skill would do. Making a plan has no effect, so that it can be made while the user may still be speaking; its effects are
 * applied once, when the turn is decided.
 */
export interface Plan {
  /** What will be said; empty for silence. */
  replyText: string;
  completeness: Completeness;
  /** What will be done, when the turn is decided. */
  effects?: readonly Effect[];
  /** It asks something back: one of `followUps` takes the answer. */
  asks?: true;
  /** Of a question, what is asked where other replies stand beside it: "When shall I remind you to call mom?" for "When?". */
  fullQuestion?: string;
  /** What the next utterance means if it goes on from this one, by the names of follow-ups: an answer, a correction, "and in Tokyo?". */
  followUps?: Readonly<Record<string, IntentHandler>>;
  /** The language model goes on with the answer, after the effects. */
  asksModel?: true;
  /** A language model, where there is one, answers it better. */
  isBetterAskedOfModel?: true;
  /** Its answer is not the same every day: a model must look it up. */
  needsLiveData?: true;
  /** It tells what Hark remembers, which a language model's server gets only if the settings allow it. */
  isPrivate?: true;
  /** What was said before it can still be answered, corrected or undone. */
  isAside?: true;
  /** It takes up an answer, and nothing was asked: without the wake word it was said to somebody else. */
  answersNothing?: true;
  /** Takes the effects back. */
  undo?: Plan;
}

/** An answer from what the user said earlier. */
export interface RecalledPlan extends Plan {
  /** The question's intent, such as `memory.ask`. */
  intent: string;
  /** The words that it was answered from. */
  source: string;
}

/** One thing Hark can do. A folder each: the skill, what it works with, and `phrases.tsv`, which tests it. */
export interface Skill {
  /** The folder's name; stable, shown in the panel and on metrics. */
  id: string;
  /** How to ask for it, two or more, said by "help". */
  examples: readonly string[];
  /** What people say for it, by language. */
  patterns: Readonly<Record<IntentLanguage, Patterns | readonly Patterns[]>>;
  /** What a language model can do with it; it can also say any command as a sentence. */
  tools?: readonly SkillTool[];
  /** What a language model is told of it, as Hark would say it: what is set or kept; empty when there is nothing. */
  state?(context: SkillContext): string;
  /** What each of its intents means, by the intents' names in `patterns`. */
  intents: Readonly<Record<string, IntentHandler>>;
  /** Answers a sentence that no pattern of an able skill explains, if what the user said earlier answers it. Has no effect. */
  recall?(text: string, context: SkillContext): RecalledPlan | undefined;
}

/** A plan that only says something. */
export function say(replyText: string): Plan {
  return { replyText, completeness: 'complete' };
}

/** A plan that asks for what is missing. @param followUps take the answer, by the names of their patterns */
export function askFor(replyText: string, followUps: NonNullable<Plan['followUps']>): Plan {
  return { replyText, completeness: 'incomplete', asks: true, followUps };
}

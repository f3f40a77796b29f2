import type { ComputerAction } from '../../../shared/engine/computer-actions.ts';
import type { HarkError } from '../../../shared/errors.ts';
import type { Agenda } from '../agenda/agenda.ts';
import type { QuietTime } from '../agenda/quiet-time.ts';
import type { CalendarReader } from '../calendar/calendars.ts';
import type { Computer } from '../computer/computer.ts';
import type { Facts } from '../memory/facts.ts';
import type { UserProfile } from '../memory/user-profile.ts';
import type { Music } from '../music/music.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Consents } from '../online/consents.ts';
import type { Online } from '../online/online.ts';
import type { Players } from '../players/players.ts';
import type { DesktopText } from '../reading/desktop-text.ts';
import type { Reader, SpokenText } from '../reading/reader.ts';
import type { Routines } from '../routines/routines.ts';
import type { Completeness } from '../speech/endpoint/endpointer.ts';
import type { Patterns } from '../understanding/intents/patterns.ts';
import type { Slots } from '../understanding/intents/slots.ts';
import type { IntentLanguage } from '../understanding/languages/languages.ts';
import type { Dictator } from './dictation/dictator.ts';
import type { Effect } from './effect.ts';
import type { Deck } from './jokes/deck.ts';
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
  /** What plays music and films on this machine. */
  players: Players;
  /** Music of the user's own. */
  music: Music;
  /** From 0 to just under 1. */
  random(): number;
  /** What one euro is in other currencies, by ISO code; empty when none are given. */
  currencyRates: Readonly<Record<string, number>>;
  /** What may be opened, by its spoken name: an https address or a program. */
  openTargets: Readonly<Record<string, string>>;
  /** Opens an address or a program of `openTargets`, or an https address that the user allows. */
  open(target: string): void;
  /** Programs, windows, folders and the screen. */
  computer: Computer;
  /** What the user has said about actions on this computer. */
  consents: Pick<Consents<ComputerAction>, 'of' | 'decide'>;
  /** A time in which nothing rings. */
  quiet: Pick<QuietTime, 'isOn' | 'until' | 'start' | 'end'>;
  /** The page on which the web is searched; `%s` stands for the words. */
  searchUrl: string;
  /** Services on the network that the user allows. */
  online: Online;
  /** The user's calendars. */
  calendars: CalendarReader;
  /** Types what the user says into other programs. */
  dictator: Dictator;
  /** What the user has copied or marked. */
  desktopText: DesktopText;
  /** The text that is read aloud. */
  reader: Reader;
  /** Several commands under one name. */
  routines: Routines;
  /** What was told of collections. */
  deck: Deck;
  /** What Hark said last; undefined at first. */
  lastReply(): string | undefined;
  /** The language that is spoken. */
  language: IntentLanguage;
  /** @returns the id of the skill that a sentence is for; undefined when it is not understood as a whole */
  skillFor(sentence: string): string | undefined;
  /**
   * Does what a sentence says, as if it were said; a question back is returned, and not answered.
   * @returns undefined when it is not understood
   * @throws the signal's reason when it is aborted
   */
  perform(sentence: string, signal: AbortSignal): Promise<Plan | undefined>;
}

/** What of it the dialogue does not know itself. */
export type GivenContext = Omit<SkillContext, 'lastReply' | 'language' | 'skillFor' | 'perform'>;

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
  /** The reply has to be looked up, after the effects; `replyText` is empty then. */
  lookUp?: LookUp;
  /** What went wrong while it was looked up. */
  failure?: HarkError;
  /** Called when the reply is said. For what is no effect: nobody wants it back. */
  onSaid?: () => void;
  /** A text that is said after the reply; it is not part of the reply, and kept nowhere. */
  reads?: SpokenText;
  /** What the language model is asked in place of the words of the user; `replyText` is for when there is none. */
  modelPrompt?: {
    text: string;
    /** Said when the text is private and the settings do not allow to send it to the server of the model. */
    refusal: string;
  };
  /** The language model goes on with the answer, after the effects. */
  asksModel?: true;
  /** What was looked up: a language model, where there is one, answers the question from it in place of `replyText`. */
  sourceText?: AnswerSource;
  /** A language model, where there is one, answers it better. */
  isBetterAskedOfModel?: true;
  /** It answers every sentence of its intent, whichever words were not understood. */
  answersAnyWords?: true;
  /** Its answer is not the same every day: a model must look it up. */
  needsLiveData?: true;
  /** What is done when it is only supposed: it is done, or asked first; undefined for what its likelihood says. */
  whenSupposed?: 'do' | 'ask';
  /** Of a sentence that was passed on: it means nothing there either. */
  isNotMeant?: true;
  /** It tells what Hark remembers or has at home, which a language model's server gets only if the settings allow it. */
  isPrivate?: true;
  /** What was said before it can still be answered, corrected or undone. */
  isAside?: true;
  /** What the user asked Hark to remember is a better answer, if it is one. */
  isBetterRemembered?: true;
  /** It takes up an answer, and nothing was asked: without the wake word it was said to somebody else. */
  answersNothing?: true;
  /** Takes the effects back. */
  undo?: Plan;
}

/** A text that has the answer to a question, as far as it is known. */
export interface AnswerSource {
  /** Of whom, in words: "Wikipedia". */
  by: string;
  text: string;
  /** What is said before the answer: "From Wikipedia:". */
  citation: string;
}

/** What is shown of what is looked up here: nothing leaves this machine. */
export const THIS_MACHINE = 'this machine';

/** Finds a reply that is not known at once. */
interface LookUp {
  /** What is asked: the host, or `THIS_MACHINE`. */
  host: string;
  /** @param signal ends it @returns what to say @throws the signal's reason when it is aborted */
  run(signal: AbortSignal): Promise<Plan>;
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
  /** How to ask for it, two or more, said by "help", by language. */
  examples: Readonly<Record<IntentLanguage, readonly string[]>>;
  /** What people say for it, by language. */
  patterns: Readonly<Record<IntentLanguage, Patterns | readonly Patterns[]>>;
  /** What a language model can do with it; it can also say any command as a sentence. */
  tools?: readonly SkillTool[];
  /** What a language model is told of it, as Hark would say it: what is set or kept; empty when there is nothing. */
  state?(context: SkillContext): string;
  /** What each of its intents means, by the intents' names in `patterns`. */
  intents: Readonly<Record<string, IntentHandler>>;
  /** Passes a sentence that no skill explains on to who may understand it; undefined when nobody is there. Has no effect. */
  passOn?(sentence: string, context: SkillContext): Plan | undefined;
  /** Takes a sentence to which the user has given a meaning, before anything else it could mean. Has no effect. */
  meantByUser?(text: string, context: SkillContext): RecalledPlan | undefined;
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

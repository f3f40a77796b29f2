import type { Fact } from '../../../shared/engine/fact.ts';
import type { UserProfileValues } from '../../../shared/engine/user-profile.ts';

/** Limits how much of the context the facts take: the newest that fit are told. */
const MAX_FACT_LINES_CHARACTERS = 2000;
const MAX_STATE_CHARACTERS = 1500;

/** What a language model is told about the user. */
export interface KnownUser extends UserProfileValues {
  /** Oldest first. */
  facts: readonly Pick<Fact, 'text' | 'saidAtMs'>[];
}

export interface MomentOptions {
  /** Timers, alarms, lists, as Hark would say them; empty when there is nothing, or it may not be told. */
  state: string;
  now: Date;
  /** IANA name of the user's zone. */
  timeZone: string;
  /** Whether the time of day is told, or the date alone. */
  hasTimeOfDay: boolean;
  /** The language of the question; undefined where only English is spoken. */
  answerIn?: string | undefined;
}

/** What is set and kept, date and time: said with each question, because it changes with each. */
export function describeMoment({ state, now, timeZone, hasTimeOfDay, answerIn }: MomentOptions): string {
  const parts = [describeState(state), describeTime(now, timeZone, hasTimeOfDay), describeLanguage(answerIn)];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** @returns lines about the user; empty when nothing is known. @param timeZone IANA name of the user's zone */
export function describeUser({ name, place, facts }: KnownUser, timeZone: string): string {
  const told = newestThatFit(facts.map(({ text, saidAtMs }) => `- ${isoDate(saidAtMs, timeZone)}: ${text}`));
  return [
    ...(name === null ? [] : [`The user's name is ${name}.`]),
    ...(place === null ? [] : [`The user is in ${place}.`]),
    ...(told.length === 0
      ? []
      : ['The user asked you to remember, in their own words, by the day it was said:', ...told]),
  ].join('\n');
}

/** Small models answer in the language of the instructions and of the tools unless they are told otherwise. */
function describeLanguage(language: string | undefined): string {
  if (language === undefined) return '';
  return `Answer in ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}.`;
}

function describeState(state: string): string {
  if (state === '') return '';
  const told = state.length > MAX_STATE_CHARACTERS ? `${state.slice(0, MAX_STATE_CHARACTERS)}…` : state;
  return `What you have set or kept for the user now: ${told}`;
}

function newestThatFit(lines: readonly string[]): string[] {
  const fitting: string[] = [];
  let characters = 0;
  for (const line of [...lines].reverse()) {
    characters += line.length + 1;
    if (characters > MAX_FACT_LINES_CHARACTERS) break;
    fitting.unshift(line);
  }
  return fitting;
}

/** @returns such as "It is Wednesday, March 4, 2026, 3:04 PM (time zone Europe/London)." */
function describeTime(now: Date, timeZone: string, hasTimeOfDay: boolean): string {
  const date = now.toLocaleDateString('en-US', {
    timeZone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  if (!hasTimeOfDay) return `Today is ${date}.`;
  const time = now.toLocaleTimeString('en-US', { timeZone, hour: 'numeric', minute: '2-digit' });
  // Newer versions of ICU separate the half of the day by a narrow no-break space.
  return `It is ${date}, ${time.replace(/\s/gu, ' ')} (time zone ${timeZone}).`;
}

/** "2026-03-04": Swedish writes dates as ISO 8601 does. */
function isoDate(atMs: number, timeZone: string): string {
  return new Date(atMs).toLocaleDateString('sv-SE', { timeZone });
}

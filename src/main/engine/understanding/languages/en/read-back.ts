import type { Effect } from '../../../skills/effect.ts';
import { spokenDuration, spokenList, spokenMoment, spokenTime } from './speak.ts';
import { spokenRepetition } from './speak-recurrence.ts';

/** Asks whether that is what was meant. */
export function readBack(effects: readonly Effect[], now: Date): string {
  return `Shall I ${spokenList(effects.map((effect) => described(effect, now)))}?`;
}

/** Says which words were not understood. @param phrases as they were said */
export function notUnderstood(phrases: readonly string[]): string {
  return `I did not understand ${spokenList(phrases.map((phrase) => `“${phrase}”`))}.`;
}

/** Of an effect, what would be done: "set a timer for 10 minutes". */
function described(effect: Effect, now: Date): string {
  const { kind, change } = effect;
  switch (kind) {
    case 'list':
      return ofList(effect);
    case 'volume':
      return ofVolume(effect);
    case 'media':
      return 'change what is playing';
    case 'program':
    case 'web':
    case 'screen':
    case 'quiet':
      return ofComputer(effect);
    case 'stopwatch':
      return ofStopwatch(change);
    case 'note':
      return change === 'removed' ? 'delete the note' : `note “${effect.item ?? ''}”`;
    case 'dictation':
      return 'type what you say';
    case 'fact':
      return change === 'removed' ? `forget that ${effect.name ?? ''}` : `remember that ${effect.name ?? ''}`;
    case 'home':
      return `tell your home “${effect.name ?? ''}”`;
    case 'user':
    case 'routine':
      return ofKept(effect);
    case 'reminder':
      return change === 'added' ? ofReminder(effect, now) : ofTime(effect, now);
    default:
      return ofTime(effect, now);
  }
}

function ofReminder(effect: Effect, now: Date): string {
  return `remind you of “${effect.name ?? ''}”${whenOf(effect, now).replace(/^ for/, ' at')}`;
}

/** Of programs, pages, the screen and quiet times. */
function ofComputer({ kind, change, name = 'it' }: Effect): string {
  if (kind === 'screen') return change === 'added' ? 'take a screenshot' : 'lock the screen';
  if (kind === 'quiet') return change === 'added' ? 'let nothing ring' : 'let things ring again';
  return `${change === 'removed' ? 'close' : 'open'} ${name}`;
}

/** What the user wants kept. */
function ofKept({ kind, change, name = '' }: Effect): string {
  const isRemoved = change === 'removed';
  if (kind === 'fact') return isRemoved ? `forget that ${name}` : `remember that ${name}`;
  if (kind === 'user') return isRemoved ? 'forget what you told me about you' : `remember “${name}” about you`;
  return `${isRemoved ? 'delete' : 'keep'} the routine “${name}”`;
}

function whenOf({ at, weekdays }: Effect, now: Date): string {
  if (at === undefined) return '';
  const date = new Date(at);
  return ` for ${weekdays ? `${spokenTime(date)} ${spokenRepetition({ weekdays: [...weekdays] }, date)}` : spokenMoment(date, now)}`;
}

/** Of timers, alarms, reminders and the stopwatch. */
function ofTime(effect: Effect, now: Date): string {
  const { kind, change, name, durationMs, deltaMs } = effect;
  const what = name === undefined ? kind : `${name} ${kind}`;
  const when = whenOf(effect, now);
  switch (change) {
    case 'paused':
      return `pause the ${what}`;
    case 'resumed':
      return `resume the ${what}`;
    case 'removed':
      return `cancel the ${what}${when}`;
    case 'changed':
      if (deltaMs === undefined) return `change the ${what}${when}`;
      return `make the ${what} ${spokenDuration(Math.abs(deltaMs))} ${deltaMs < 0 ? 'shorter' : 'longer'}`;
    case 'added':
      return `set ${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what}${durationMs === undefined ? when : ` for ${spokenDuration(durationMs)}`}`;
  }
}

const STOPWATCH: Readonly<Record<Effect['change'], string>> = {
  added: 'start the stopwatch',
  resumed: 'start the stopwatch again',
  paused: 'stop the stopwatch',
  removed: 'set the stopwatch back to zero',
  changed: 'set the stopwatch back to zero',
};
const ofStopwatch = (change: Effect['change']) => STOPWATCH[change];

function ofVolume({ percent, deltaPercent }: Effect): string {
  if (percent !== undefined) return `set the volume to ${percent} percent`;
  return deltaPercent === undefined ? 'change the volume' : `turn the volume ${deltaPercent > 0 ? 'up' : 'down'}`;
}

function ofList({ change, item, list }: Effect): string {
  const which = list === undefined ? 'the list' : `the ${list} list`;
  if (item === undefined) return change === 'removed' ? `clear ${which}` : `make ${which}`;
  return change === 'removed' ? `take ${item} off ${which}` : `put ${item} on ${which}`;
}

import type { Effect } from '../../../skills/effect.ts';
import { spokenDuration, spokenList, spokenMoment, spokenTime } from './speak.ts';
import { spokenRepetition } from './speak-recurrence.ts';

/** Asks whether that is what was meant. */
export function readBack(effects: readonly Effect[], now: Date): string {
  return `Soll ich ${spokenList(effects.map((effect) => described(effect, now)))}?`;
}

/** Says which words were not understood. @param phrases as they were said */
export function notUnderstood(phrases: readonly string[]): string {
  return `Ich habe ${spokenList(phrases.map((phrase) => `„${phrase}“`))} nicht verstanden.`;
}

/** Of an effect, what would be done, with its verb at the end: "einen Timer für 10 Minuten stellen". */
function described(effect: Effect, now: Date): string {
  const { kind, change } = effect;
  switch (kind) {
    case 'list':
      return ofList(effect);
    case 'volume':
      return ofVolume(effect);
    case 'media':
      return 'die Wiedergabe ändern';
    case 'program':
    case 'web':
    case 'screen':
    case 'quiet':
      return ofComputer(effect);
    case 'permission':
      return change === 'removed' ? 'das nicht mehr tun' : 'das immer tun';
    case 'stopwatch':
      return STOPWATCH[change];
    case 'note':
      return change === 'removed' ? 'die Notiz löschen' : `„${effect.item ?? ''}“ notieren`;
    case 'dictation':
      return 'tippen, was Sie sagen';
    case 'home':
      return `„${effect.name ?? ''}“ an Ihr Zuhause weitergeben`;
    case 'fact':
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
  return `Sie${momentOf(effect, now)} an „${effect.name ?? ''}“ erinnern`;
}

/** Of programs, pages, the screen and quiet times. */
function ofComputer({ kind, change, name = 'es' }: Effect): string {
  if (kind === 'screen') return change === 'added' ? 'ein Bildschirmfoto machen' : 'den Bildschirm sperren';
  if (kind === 'quiet') return change === 'added' ? 'nichts klingeln lassen' : 'wieder klingeln lassen';
  return `${name} ${change === 'removed' ? 'schließen' : 'öffnen'}`;
}

/** What the user wants kept. */
function ofKept({ kind, change, name = '' }: Effect): string {
  const isRemoved = change === 'removed';
  if (kind === 'fact') return isRemoved ? `„${name}“ vergessen` : `mir „${name}“ merken`;
  if (kind === 'user')
    return isRemoved ? 'vergessen, was Sie mir über sich gesagt haben' : `mir „${name}“ über Sie merken`;
  return `die Routine „${name}“ ${isRemoved ? 'löschen' : 'behalten'}`;
}

/** " um 7:00 Uhr werktags", " morgen um 7:00 Uhr" */
function momentOf({ at, weekdays }: Pick<Effect, 'at' | 'weekdays'>, now: Date): string {
  if (at === undefined) return '';
  const date = new Date(at);
  if (!weekdays) return ` ${spokenMoment(date, now)}`;
  return ` ${spokenRepetition({ weekdays: [...weekdays] }, date)} um ${spokenTime(date)}`;
}

/** Of timers, alarms, reminders and the stopwatch: what it is called in the accusative. */
const NOUNS = {
  timer: ['den', 'einen', 'Timer'],
  alarm: ['den', 'einen', 'Wecker'],
  reminder: ['die', 'eine', 'Erinnerung'],
} as const;

function ofTime(effect: Effect, now: Date): string {
  const { kind, change, name, durationMs, deltaMs } = effect;
  const [definite, indefinite, noun] = NOUNS[kind === 'alarm' || kind === 'reminder' ? kind : 'timer'];
  const what = name === undefined || name === '' ? noun : `${noun} „${name}“`;
  const when = momentOf(effect, now);
  switch (change) {
    case 'paused':
      return `${definite} ${what} anhalten`;
    case 'resumed':
      return `${definite} ${what} weiterlaufen lassen`;
    case 'removed':
      return `${definite} ${what}${when} löschen`;
    case 'changed':
      if (deltaMs === undefined) return `${definite} ${what}${when} stellen`;
      return `${definite} ${what} um ${spokenDuration(Math.abs(deltaMs))} ${deltaMs < 0 ? 'verkürzen' : 'verlängern'}`;
    case 'added':
      return `${indefinite} ${what}${durationMs === undefined ? when : ` für ${spokenDuration(durationMs)}`} stellen`;
  }
}

const STOPWATCH: Readonly<Record<Effect['change'], string>> = {
  added: 'die Stoppuhr starten',
  resumed: 'die Stoppuhr weiterlaufen lassen',
  paused: 'die Stoppuhr anhalten',
  removed: 'die Stoppuhr auf null stellen',
  changed: 'die Stoppuhr auf null stellen',
};

function ofVolume({ percent, deltaPercent }: Effect): string {
  if (percent !== undefined) return `die Lautstärke auf ${percent} Prozent stellen`;
  if (deltaPercent === undefined) return 'die Lautstärke ändern';
  return deltaPercent > 0 ? 'lauter machen' : 'leiser machen';
}

function ofList({ change, item, list }: Effect): string {
  const which = list === undefined ? 'die Liste' : `die Liste „${list}“`;
  if (item === undefined) return change === 'removed' ? `${which} leeren` : `${which} anlegen`;
  return change === 'removed' ? `${item} von ${which.replace(/^die/, 'der')} streichen` : `${item} auf ${which} setzen`;
}

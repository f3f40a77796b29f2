import type { AgendaItem } from '../../../../../shared/engine/agenda.ts';
import {
  capitalised,
  spokenDuration,
  spokenList,
  spokenMoment,
  spokenTime,
} from '../../../understanding/languages/de/speak.ts';
import { spokenRepetition } from '../../../understanding/languages/de/speak-recurrence.ts';
import type { alarmReplies } from '../en/replies.ts';

type Due = Pick<AgendaItem, 'label' | 'weekdays' | 'repeat'> & { at: Date };

const several = (count: number) => (count === 2 ? 'Beide' : `Alle ${count}`);

/** What is said about alarms, in German. */
export const germanAlarmReplies: typeof alarmReplies = {
  set: (alarm, now) => `Der ${titled(alarm.label)} klingelt ${spokenDue(alarm, now)}.`,
  clocksChange: (at) => `In dieser Nacht wird die Uhr umgestellt, deshalb um ${spokenTime(at)}.`,
  whatTime: 'Für wie viel Uhr?',
  whatTimeFor: (name) => `Für wie viel Uhr soll ich den ${titled(name)} stellen?`,
  whatDay: 'An welchem Tag und um wie viel Uhr?',
  whatTimes: (count) => `Für welche ${count === 2 ? 'zwei' : count} Uhrzeiten?`,
  past: 'Diese Zeit ist schon vorbei.',
  tooOften: 'Ein Wecker kann einmal, täglich oder an bestimmten Wochentagen klingeln.',
  none: 'Es ist kein Wecker gestellt.',
  noneFor: (at) => `Um ${spokenTime(at)} klingelt kein Wecker.`,
  noneOn: (at, now) => `${capitalised(spokenDay(at, now))} klingelt kein Wecker.`,
  noneNamed: (name) => `Es gibt keinen ${titled(name)}.`,
  noneSuch: 'Einen solchen Wecker gibt es nicht.',
  listed: (alarms, now) =>
    alarms.length === 1 && alarms[0]
      ? `Ihr ${titled(alarms[0].label)} klingelt ${spokenDue(alarms[0], now)}.`
      : `Sie haben ${alarms.length} Wecker: ${alarms.map((alarm) => nameOf(alarm, now)).join('; ')}.`,
  which: (alarms, now) =>
    `Welchen: ${spokenList(
      alarms.map((alarm) => `den ${nameOf(alarm, now)}`),
      'oder',
    )}?`,
  cancelled: (alarms, now) =>
    alarms.length === 1 && alarms[0]
      ? `Der ${nameOf(alarms[0], now)} ist gelöscht.`
      : `${several(alarms.length)} Wecker sind gelöscht.`,
  skipped: (at, next, now) =>
    `${capitalised(spokenMoment(at, now))} klingelt nichts, dafür ${spokenMoment(next, now)}.`,
  changed: (alarm, now) => `Der ${titled(alarm.label)} klingelt jetzt ${spokenDue(alarm, now)}.`,
  named: (name) => `Er heißt jetzt ${titled(name)}.`,
  rings: (alarm, leftMs, now) =>
    `Der ${nameOf(alarm, now)} klingelt in ${dative(spokenDuration(Math.round(leftMs / 60_000) * 60_000))}.`,
  backAgain: (count) =>
    count === 1 ? 'Der Wecker ist wieder gestellt.' : `${several(count)} Wecker sind wieder gestellt.`,
  removed: 'Der Wecker ist gelöscht.',
};

/** A name before the noun is joined with a hyphen: "Sport-Wecker". */
function titled(name: string): string {
  return name ? `${capitalised(name).replaceAll(' ', '-')}-Wecker` : 'Wecker';
}

/** "Wecker für morgen um 7:00 Uhr" */
function nameOf(alarm: Due, now: Date): string {
  const when = spokenDue(alarm, now);
  return `${titled(alarm.label)} ${/^(?:am|um|jeden|jede|alle|werktags|täglich) ?/.test(when) ? when : `für ${when}`}`;
}

function spokenDue(alarm: Due, now: Date): string {
  const { at, weekdays, repeat } = alarm;
  return weekdays || repeat ? `${spokenRepetition(alarm, at)} um ${spokenTime(at)}` : spokenMoment(at, now);
}

const spokenDay = (at: Date, now: Date) => spokenMoment(at, now).split(' um ')[0] as string;

/** As it is after "in": "in 2 Tagen". */
const dative = (duration: string) => duration.replace(/\b(Tage|Monate|Jahre)\b/g, '$1n');

import type { AgendaItem } from '../../../../../shared/engine/agenda.ts';
import {
  counted,
  spokenDuration,
  spokenList,
  spokenMoment,
  spokenTime,
} from '../../../understanding/languages/en/speak.ts';
import { spokenRepetition } from '../../../understanding/languages/en/speak-recurrence.ts';

type Due = Pick<AgendaItem, 'label' | 'weekdays' | 'repeat'> & { at: Date };

/** What is said about alarms. */
export const alarmReplies = {
  set: (alarm: Due, now: Date) =>
    `The ${alarm.label ? `${alarm.label} ` : ''}alarm is set for ${spokenDue(alarm, now)}.`,
  clocksChange: (at: Date) => `The clocks change that night, so it is ${spokenTime(at)}.`,
  whatTime: 'For what time?',
  whatTimeFor: (name: string) => `For what time shall I set the ${name ? `${name} ` : ''}alarm?`,
  whatDay: 'On which day, and at what time?',
  whatTimes: (count: number) => `At what ${count === 2 ? 'two' : count} times?`,
  past: 'That has passed.',
  tooOften: 'An alarm can ring once, every day, or on certain days.',
  none: 'No alarm is set.',
  noneFor: (at: Date) => `There is no alarm for ${spokenTime(at)}.`,
  noneOn: (at: Date, now: Date) => `There is no alarm for ${spokenDay(at, now)}.`,
  noneNamed: (name: string) => `There is no ${name} alarm.`,
  noneSuch: 'There is no such alarm.',
  listed: (alarms: readonly Due[], now: Date) =>
    alarms.length === 1 && alarms[0]
      ? `Your ${alarms[0].label ? `${alarms[0].label} ` : ''}alarm is set for ${spokenDue(alarms[0], now)}.`
      : `You have ${counted(alarms.length, 'alarm')}: ${alarms.map((alarm) => nameOf(alarm, now)).join('; ')}.`,
  which: (alarms: readonly Due[], now: Date) =>
    `Which one: ${spokenList(
      alarms.map((alarm) => `the one for ${nameOf(alarm, now)}`),
      'or',
    )}?`,
  cancelled: (alarms: readonly Due[], now: Date) =>
    alarms.length === 1 && alarms[0]
      ? `The ${alarms[0].label ? `${alarms[0].label} ` : ''}alarm for ${spokenDue(alarms[0], now)} is cancelled.`
      : `All ${alarms.length} alarms are cancelled.`,
  skipped: (at: Date, next: Date, now: Date) =>
    `The alarm for ${spokenMoment(at, now)} is left out. The next one is ${spokenMoment(next, now)}.`,
  changed: (alarm: Due, now: Date) =>
    `The ${alarm.label ? `${alarm.label} ` : ''}alarm is now set for ${spokenDue(alarm, now)}.`,
  named: (name: string) => `It is the ${name} alarm now.`,
  rings: (alarm: Due, leftMs: number, now: Date) =>
    `The alarm for ${spokenDue(alarm, now)} rings in ${spokenDuration(Math.round(leftMs / 60_000) * 60_000)}.`,
  backAgain: (count: number) => (count === 1 ? 'The alarm is set again.' : `All ${count} alarms are set again.`),
  removed: 'The alarm is cancelled.',
};

function nameOf(alarm: Due, now: Date): string {
  return `${alarm.label ? `${alarm.label}, ` : ''}${spokenDue(alarm, now)}`;
}

function spokenDue(alarm: Due, now: Date): string {
  const { at, weekdays, repeat } = alarm;
  return weekdays || repeat ? `${spokenTime(at)} ${spokenRepetition(alarm, at)}` : spokenMoment(at, now);
}

function spokenDay(at: Date, now: Date): string {
  const text = spokenMoment(at, now);
  if (text.endsWith(' today') || text.endsWith(' tomorrow')) return text.split(' ').at(-1) as string;
  return text.split(' at ')[0] as string;
}

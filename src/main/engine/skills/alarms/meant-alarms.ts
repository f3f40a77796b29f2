import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { sameName } from '../../understanding/names.ts';
import { dateOfWall } from '../../understanding/time/moment.ts';
import { daysOf } from '../../understanding/time/recurrence.ts';
import type { TimeValue } from '../../understanding/time/time-value.ts';
import { wallTime } from '../agenda-effects.ts';
import type { SkillContext } from '../skill.ts';

/** Which alarms are meant: `several` when it must be asked. */
export type AlarmChoice = { type: 'some' | 'several'; alarms: AgendaItem[] } | { type: 'none' };

const HALF_DAY_MINUTES = 720;

/** Finds the alarms that a sentence speaks of: by time, by day, by name, by order, all, or the only one. */
export function meantAlarms(slots: Slots, context: SkillContext, which = slots.get('time', 'which')): AlarmChoice {
  const name = slots.text('name');
  const order = slots.get('ordinal', 'order');
  const often = slots.get('recurrence', 'often');
  let meant = context.agenda.of('alarm');
  if (name !== undefined) meant = meant.filter(({ label }) => sameName(label, name, context.language));
  if (which) meant = meant.filter((alarm) => isAt(alarm, which, context));
  if (often) meant = meant.filter(({ weekdays }) => String(weekdays) === String(daysOf(often)));
  if (order !== undefined) meant = meant.slice(order - 1, order);
  if (slots.has('last')) meant = meant.slice(-1);
  if (slots.has('next')) meant = meant.slice(0, 1);
  if (meant.length === 0) return { type: 'none' };
  const isSure = meant.length === 1 || slots.has('all') || slots.has('many');
  return { type: isSure ? 'some' : 'several', alarms: meant };
}

/** "The seven o'clock alarm" rings at 7 or at 19; "tomorrow's alarm" at any hour of it, or on that day of every week. */
function isAt(alarm: AgendaItem, time: TimeValue, context: SkillContext): boolean {
  if (!time.first) return false;
  const at = wallTime(alarm, context);
  const said = dateOfWall(time.first.startMs);
  if (time.has('clock') && !isSameTimeOfDay(at, said, time.options.isTwiceADay === true)) return false;
  if (time.has('part') && !time.has('clock') && !isInPart(at, time)) return false;
  if (!time.has('weekday', 'date', 'week')) return true;
  return said.toDateString() === at.toDateString() || alarm.weekdays?.includes(said.getDay()) === true;
}

function isSameTimeOfDay(one: Date, other: Date, isTwiceADay: boolean): boolean {
  const minutes = (date: Date) => date.getHours() * 60 + date.getMinutes();
  const apart = Math.abs(minutes(one) - minutes(other));
  return apart === 0 || (isTwiceADay && apart === HALF_DAY_MINUTES);
}

function isInPart(at: Date, { first }: TimeValue): boolean {
  if (!first) return false;
  const hours = [first.startMs, first.endMs].map((ms) => new Date(ms).getUTCHours());
  const [from = 0, to = 24] = hours;
  return at.getHours() >= from && at.getHours() < (to === 0 ? 24 : to);
}

import type { AgendaItem } from '../../../../shared/engine/agenda.ts';
import { findMoment, spokenMoment, spokenTime } from '../../understanding/values/moment.ts';
import { findWeekdays, onWeekdays, spokenWeekdays } from '../../understanding/values/weekdays.ts';
import { agendaPlan, dueAt, wallTime } from '../agenda-plan.ts';
import { ask, type Plan, type Skill, type SkillContext, say } from '../skill.ts';

const MENTIONED = /\balarms?\b|^wake me\b/;
const WAKE = /^wake me\b/;
const CANCEL = /^(?:cancel|stop|delete|remove|clear|end|turn off|switch off)\b/;
const ASKED = /^(?:what|which|when|do i|list|show|tell me|is there|are there|how many)\b/;
/** Talk about an alarm is no order for one. */
const ORDER =
  /^(?:(?:i )?(?:set|make|create|add|schedule|put|need|want|get|give me|use)|wake me|(?:an? |my )?(?:new |[a-z]+ )?alarm (?:at|for|on|in|every|tomorrow|called)|(?:an? |new )?alarm$|every|at|for|tomorrow)\b/;
const NAME = /\b(?:a|an|my|the) (?<name>[a-z]+) alarm\b|\balarm (?:called|named) (?<after>[a-z ]+)$/;
const NOT_A_NAME = new Set(['new', 'another', 'all', 'am', 'pm', 'clock', 'weekday', 'daily', 'the', 'morning']);

/** Alarms at a time of day, once or again and again. */
export const alarmsSkill: Skill = {
  id: 'alarms',
  examples: ['Wake me up at seven.', 'Set an alarm for every weekday at half past six.', 'Cancel my alarm.'],
  about: /\balarms?\b/,
  plan({ plain }, context) {
    // "Wake me in ten minutes with a timer" is the timers'.
    if (!MENTIONED.test(plain) || /\btimer\b/.test(plain)) return undefined;
    if (CANCEL.test(plain)) return cancel(plain, context);
    if (ASKED.test(plain)) return listed(context);
    const groups = NAME.exec(plain)?.groups;
    const name = groups?.name ?? groups?.after ?? '';
    const label = NOT_A_NAME.has(name) ? '' : name;
    if (!ORDER.test(plain)) return undefined;
    const assume = WAKE.test(plain) ? 'morning' : 'next';
    return (
      setAt(plain, label, assume, context) ??
      ask('For what time?', (answer) => setAt(answer.plain, label, assume, context))
    );
  },
};

function setAt(plain: string, label: string, assume: 'next' | 'morning', context: SkillContext): Plan | undefined {
  const now = context.now();
  const repeat = findWeekdays(plain);
  const moment = findMoment(repeat?.rest ?? plain, now, repeat ? 'morning' : assume);
  if (!moment) return undefined;
  const at = repeat ? onWeekdays(moment.at, repeat.weekdays) : moment.at;
  return set(at, repeat?.weekdays, label, context);
}

function set(at: Date, weekdays: number[] | undefined, label: string, context: SkillContext): Plan {
  const when = weekdays ? `${spokenTime(at)} ${spokenWeekdays(weekdays)}` : spokenMoment(at, context.now());
  return agendaPlan(
    `The ${label ? `${label} ` : ''}alarm is set for ${when}.`,
    'alarm',
    () => ({ label, dueAtMs: dueAt(at, context), ...(weekdays ? { weekdays } : {}) }),
    (_plain, rest, later) => setAt(`at ${rest}`.replace(/^at (?:at|to|for) /, 'at '), label, 'next', later),
    context,
  );
}

function listed(context: SkillContext): Plan {
  const alarms = context.agenda.of('alarm').map((alarm) => spokenAlarm(alarm, context));
  if (alarms.length === 0) return say('No alarm is set.');
  if (alarms.length === 1) return say(`Your alarm is set for ${alarms[0]}.`);
  return say(`You have ${alarms.length} alarms: ${alarms.join('; ')}.`);
}

function cancel(plain: string, context: SkillContext): Plan {
  const { agenda, now } = context;
  const alarms = agenda.of('alarm');
  if (alarms.length === 0) return say('No alarm is set.');
  const moment = findMoment(plain, now(), 'next');
  const meant = moment ? alarms.filter((alarm) => sameTimeOfDay(wallTime(alarm, context), moment.at)) : alarms;
  const [only] = meant;
  if (!only) return say(`There is no alarm for ${spokenTime(moment?.at ?? now())}.`);
  const cancelAll = () => {
    for (const { id } of meant) agenda.cancel(id);
  };
  if (meant.length > 1 && !/\ball\b|\balarms\b/.test(plain)) {
    const names = meant.map((alarm) => spokenAlarm(alarm, context));
    return ask(`Which one: ${names.join(', or ')}?`, (answer) => cancel(`alarm ${answer.plain}`, context));
  }
  if (meant.length > 1) return { ...say(`All ${meant.length} alarms are cancelled.`), commit: cancelAll };
  return { ...say(`The alarm for ${spokenAlarm(only, context)} is cancelled.`), commit: cancelAll };
}

function spokenAlarm(alarm: AgendaItem, context: SkillContext): string {
  const at = wallTime(alarm, context);
  return alarm.weekdays ? `${spokenTime(at)} ${spokenWeekdays(alarm.weekdays)}` : spokenMoment(at, context.now());
}

/** On twelve hours: "the seven o'clock alarm" rings at 7 or at 19. */
function sameTimeOfDay(a: Date, b: Date): boolean {
  return a.getHours() % 12 === b.getHours() % 12 && a.getMinutes() === b.getMinutes();
}

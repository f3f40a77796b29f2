import { asSaid } from '../../understanding/values/as-said.ts';
import { atMoment, findMoment, spokenTime } from '../../understanding/values/moment.ts';
import { findWeekdays, onWeekdays, spokenWeekdays } from '../../understanding/values/weekdays.ts';
import { agendaPlan, dueAt, wallTime } from '../agenda-plan.ts';
import { ask, type Plan, type Skill, type SkillContext, say } from '../skill.ts';

const REMIND = /\bremind me\b|\b(?:set|create|make|add|new) (?:a |an |another )?reminder\b|\bdon't let me forget\b/;
const MENTIONED = /\breminders?\b/;
const CANCEL = /^(?:cancel|delete|remove|clear|forget)\b/;
const ASKED = /^(?:what|which|list|show|read|tell me|do i have|are there|any|my reminders|how many)\b/;
const TOO_OFTEN = /\bevery (?:hour|minute|half hour|\d+ (?:minutes|hours))\b/;

/** Reminders of what is to be done, at a time. */
export const remindersSkill: Skill = {
  id: 'reminders',
  examples: [
    'Remind me to call mom at five.',
    'What are my reminders?',
    'Remind me in twenty minutes to check the oven.',
  ],
  about: /\bremind(?:er|ers)?\b/,
  plan({ plain, text }, context) {
    if (REMIND.test(plain)) return remind(plain, text, context);
    if (!MENTIONED.test(plain)) return undefined;
    if (CANCEL.test(plain)) return cancel(plain, context);
    return ASKED.test(plain) ? listed(context) : undefined;
  },
};

function remind(plain: string, text: string, context: SkillContext): Plan {
  if (TOO_OFTEN.test(plain)) return say('I can remind you once, every day, or on days of the week.');
  const repeat = findWeekdays(plain);
  const moment = findMoment(repeat?.rest ?? plain, context.now(), repeat ? 'morning' : 'next');
  const what = contentOf(moment?.rest ?? repeat?.rest ?? plain, text);
  if (!what) {
    return ask('What shall I remind you of?', (answer) =>
      remind(`remind me to ${answer.plain.replace(/^to /, '')} ${plain.replace(REMIND, '')}`, answer.text, context),
    );
  }
  if (!moment) {
    return ask('When?', (answer) => {
      const said = findWeekdays(answer.plain);
      const when = findMoment(said?.rest ?? answer.plain, context.now(), 'next');
      return when && set(said ? onWeekdays(when.at, said.weekdays) : when.at, said?.weekdays, what, context);
    });
  }
  return set(repeat ? onWeekdays(moment.at, repeat.weekdays) : moment.at, repeat?.weekdays, what, context);
}

interface Content {
  /** "to", "of" or "that". */
  joint: string;
  what: string;
}

/** What is to be remembered, of what is left when the time is taken out. */
function contentOf(rest: string, text: string): Content | undefined {
  const said = rest.replace(REMIND, ' ').replace(/\s+/g, ' ').trim();
  const match =
    /^(?:(?:on|at|for|in) )?(?<joint>to|about|of|that) (?<what>.+)$/.exec(said) ?? /^(?<what>.+)$/.exec(said);
  const what = match?.groups?.what?.replace(/\s+(?:at|on|by|in|for)$/, '').trim();
  if (!what || /^(?:to|about|of|that|at|on|for|in)$/.test(what)) return undefined;
  const joint = match?.groups?.joint ?? 'to';
  return { joint: joint === 'about' ? 'of' : joint, what: asSaid(text, what) };
}

function set(at: Date, weekdays: number[] | undefined, content: Content, context: SkillContext): Plan {
  const { joint, what } = content;
  return agendaPlan(
    `I'll remind you ${spokenWhen(at, weekdays, context)} ${joint} ${what}.`,
    'reminder',
    () => ({ label: what, dueAtMs: dueAt(at, context), ...(weekdays ? { weekdays } : {}) }),
    (_plain, rest, later) => {
      const corrected = `at ${rest}`.replace(/^at (?:at|to|for|in|on) /, 'at ');
      const moment = findMoment(corrected, later.now(), 'next');
      return moment && set(moment.at, undefined, content, later);
    },
    context,
  );
}

function listed(context: SkillContext): Plan {
  const reminders = context.agenda
    .of('reminder')
    .map((item) => `${item.label}, ${spokenWhen(wallTime(item, context), item.weekdays, context)}`);
  if (reminders.length === 0) return say('No reminders are set.');
  if (reminders.length === 1) return say(`You have one reminder: ${reminders[0]}.`);
  return say(`You have ${reminders.length} reminders: ${reminders.join('; ')}.`);
}

function spokenWhen(at: Date, weekdays: number[] | undefined, { now }: SkillContext): string {
  return weekdays ? `at ${spokenTime(at)} ${spokenWeekdays(weekdays)}` : atMoment(at, now());
}

function cancel(plain: string, { agenda }: SkillContext): Plan {
  const reminders = agenda.of('reminder');
  if (reminders.length === 0) return say('No reminders are set.');
  const about = /\breminder (?<joint>to|about|of|for) (?:the )?(?<what>.+)$/.exec(plain)?.groups;
  const meant = about?.what
    ? reminders.filter(({ label }) => label.toLowerCase().includes(about.what ?? ''))
    : reminders;
  const [only] = meant;
  if (!only) return say(`There is no reminder ${about?.joint} the ${about?.what}.`);
  const cancelAll = () => {
    for (const { id } of meant) agenda.cancel(id);
  };
  if (meant.length === 1) return { ...say(`The reminder to ${only.label} is cancelled.`), commit: cancelAll };
  if (/\ball\b|\breminders\b/.test(plain)) {
    return { ...say(`All ${meant.length} reminders are cancelled.`), commit: cancelAll };
  }
  return ask(`Which one: ${meant.map(({ label }) => label).join(', or ')}?`, (answer, context) =>
    cancel(`cancel the reminder to ${answer.plain}`, context),
  );
}

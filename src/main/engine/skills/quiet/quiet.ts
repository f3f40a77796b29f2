import type { Slots } from '../../understanding/intents/slots.ts';
import { durationMs } from '../../understanding/time/duration-value.ts';
import { futureMoment } from '../../understanding/time/moment.ts';
import type { Effect } from '../effect.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanQuietPatterns } from './de/patterns.ts';
import { germanQuietReplies } from './de/replies.ts';
import { quietPatterns } from './en/patterns.ts';
import { quietReplies } from './en/replies.ts';

const REPLIES = { en: quietReplies, de: germanQuietReplies };

/** A time in which timers, alarms and reminders make no sound and show no notification. */
export const quietSkill: Skill = {
  id: 'quiet',
  examples: {
    en: ['Do not disturb me for two hours.', 'Turn off do not disturb.'],
    de: ['Stör mich zwei Stunden lang nicht.', 'Schalte „Nicht stören“ aus.'],
  },
  patterns: { en: quietPatterns, de: germanQuietPatterns },
  intents: { 'quiet.start': start, 'quiet.end': end, 'quiet.query': query },
};

function start(slots: Slots, context: SkillContext): Plan | undefined {
  const { quiet, now, language } = context;
  const replies = REPLIES[language];
  const until = saidUntil(slots, now());
  if (until === 'past') return say(replies.past);
  if (until === 'unclear') return undefined;
  const begin: Effect = { kind: 'quiet', change: 'added', apply: () => quiet.start(until) };
  return {
    ...say(replies.quiet(until, now())),
    effects: [begin],
    undo: { ...say(replies.ended), effects: [{ kind: 'quiet', change: 'removed', apply: () => quiet.end() }] },
  };
}

/** @returns undefined when no end was said */
function saidUntil(slots: Slots, now: Date): Date | 'past' | 'unclear' | undefined {
  const duration = slots.get('duration');
  if (duration) return new Date(now.getTime() + durationMs(duration));
  const time = slots.get('time', 'until');
  if (!time) return undefined;
  // "Until tomorrow" ends when the day begins.
  const moment = futureMoment(time, 'next', now, (hour) => hour);
  if (moment.type === 'past') return 'past';
  return moment.type === 'moment' ? moment.at : 'unclear';
}

function end(_: Slots, { quiet, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  if (!quiet.isOn) return say(replies.notQuiet);
  return { ...say(replies.ended), effects: [{ kind: 'quiet', change: 'removed', apply: () => quiet.end() }] };
}

function query(_: Slots, { quiet, now, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  return say(quiet.isOn ? replies.quiet(quiet.until, now()) : replies.notQuiet);
}

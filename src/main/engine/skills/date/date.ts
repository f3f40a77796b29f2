import type { Skill } from '../skill.ts';

const TODAY =
  /^(?:tell me )?(?:what(?:'s| is) (?:the date|today's date|the day|today|the date today)|what (?:day|date) is (?:it|today|it today)|what day of the week is (?:it|it today|today)|the date|date)(?: today)?$/;
const OTHER_DAY =
  /^what(?:'s| is)?(?: the)? (?:day|date)(?: is| will)? (?:it )?(?:be )?(?<day>tomorrow|yesterday)$|^what day (?:is|was|will be) (?<day2>tomorrow|yesterday)$/;
const OFFSET_DAYS: Record<string, number> = { yesterday: -1, tomorrow: 1 };

/** "What is the date?", today, tomorrow and yesterday. */
export const dateSkill: Skill = {
  id: 'date',
  plan({ plain }, { now, timeZone }) {
    if (TODAY.test(plain)) {
      return { replyText: `Today is ${spokenDate(now(), timeZone)}.`, completeness: 'complete' };
    }
    const groups = OTHER_DAY.exec(plain)?.groups;
    const day = groups?.day ?? groups?.day2;
    if (!day) return undefined;
    const date = now();
    date.setUTCDate(date.getUTCDate() + (OFFSET_DAYS[day] ?? 0));
    const verb = day === 'yesterday' ? 'was' : 'is';
    const name = day === 'yesterday' ? 'Yesterday' : 'Tomorrow';
    return { replyText: `${name} ${verb} ${spokenDate(date, timeZone)}.`, completeness: 'complete' };
  },
};

function spokenDate(date: Date, timeZone: string): string {
  return date.toLocaleDateString('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    timeZone,
  });
}

import type { Plan, Skill } from '../skill.ts';
import { zoneOfPlace } from './places.ts';

const QUESTION =
  /^(?:(?:tell me |do you know )?(?:what time is it|what(?:'s| is) the time|what time it is|the time|what time (?:do we|do you) have|time))(?: right now| now| currently)?(?: (?:here|(?:over )?in (?<place>.+)))?$/;
const PLACE_MISSING = /\b(?:time|it)(?: right)?(?: now)? in$/;

/** "What time is it?", here or in a city. */
export const timeSkill: Skill = {
  id: 'time',
  plan({ plain }, { now, timeZone }) {
    if (PLACE_MISSING.test(plain)) return { replyText: 'In which city?', completeness: 'incomplete' };
    const match = QUESTION.exec(plain);
    if (!match) return undefined;
    const place = match.groups?.place;
    if (!place) return answer(`It is ${spokenTime(now(), timeZone)}.`);
    const zone = zoneOfPlace(place);
    if (!zone) return { replyText: `I don't know where ${titleCase(place)} is.`, completeness: 'unknown' };
    return answer(`It is ${spokenTime(now(), zone)} in ${titleCase(place)}.`);
  },
};

function answer(replyText: string): Plan {
  return { replyText, completeness: 'complete' };
}

/** @returns such as "3:05 PM" */
function spokenTime(date: Date, timeZone: string): string {
  // Newer ICU puts a narrow no-break space before PM, which a voice may not know.
  return date.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone }).replace(/\s/g, ' ');
}

function titleCase(place: string): string {
  return place.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

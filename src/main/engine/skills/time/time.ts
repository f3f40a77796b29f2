import { spokenQuantity } from '../../understanding/values/listing.ts';
import { spokenTime } from '../../understanding/values/moment.ts';
import { ask, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { zoneOfPlace } from './places.ts';

const QUESTION =
  /^(?:(?:tell me |do you know )?(?:what(?:'s| is) the (?:current )?time|what time is it|what time it is|what hour is it|(?:the |current )?time|what time (?:do we|do you) have|(?:do you have|have you got|got) the time|how late is it|is it late))(?: right now| now| currently)?(?: (?:here|(?:over )?in (?<place>.+)))?$/;
const PLACE_MISSING = /\b(?:time|it)(?: right)?(?: now)? in$/;
const DIFFERENCE =
  /^(?:what(?:'s| is) the )?time difference (?:between (?<from>.+?) and (?<to>.+)|(?:to|with) (?<only>.+))$/;
const AHEAD = /^how many hours is (?<to>.+?) (?:ahead of|behind) (?<from>.+)$/;
/** After a question for the time: "and in Tokyo?" */
const ELSEWHERE = /^(?:(?:and|what about|how about|or)(?: the time)? )+(?:in )?(?<place>.+)$|^in (?<only>.+)$/;

/** "What time is it?", here or in a city, and how far apart two are. */
export const timeSkill: Skill = {
  id: 'time',
  examples: ['What time is it?', 'What time is it in Tokyo?', 'What is the time difference between London and Tokyo?'],
  plan({ plain }, context) {
    if (PLACE_MISSING.test(plain))
      return ask('In which city?', (answer) => elsewhere(answer.plain.replace(/^in /, ''), context));
    const difference = DIFFERENCE.exec(plain)?.groups ?? AHEAD.exec(plain)?.groups;
    if (difference) return apart(difference.from, difference.to ?? difference.only ?? '', context);
    const match = QUESTION.exec(plain);
    if (!match) return undefined;
    const place = match.groups?.place;
    if (place) return elsewhere(place, context);
    return { ...say(`It is ${spokenTime(context.now(), context.timeZone)}.`), next: goingOn };
  },
};

const goingOn: NonNullable<Plan['next']> = ({ words }, context) => {
  const groups = ELSEWHERE.exec(words)?.groups;
  const place = groups?.place ?? groups?.only;
  return place && zoneOfPlace(place) ? elsewhere(place, context) : undefined;
};

function elsewhere(place: string, { now }: SkillContext): Plan {
  const zone = zoneOfPlace(place);
  if (!zone) return { replyText: `I don't know where ${titleCase(place)} is.`, completeness: 'unknown', next: goingOn };
  return { ...say(`It is ${spokenTime(now(), zone)} in ${titleCase(place)}.`), next: goingOn };
}

function apart(from: string | undefined, to: string, { now, timeZone }: SkillContext): Plan {
  const fromZone = from === undefined ? timeZone : zoneOfPlace(from);
  const toZone = zoneOfPlace(to);
  if (!fromZone) return say(`I don't know where ${titleCase(from ?? '')} is.`);
  if (!toZone) return say(`I don't know where ${titleCase(to)} is.`);
  const hours = (offsetMinutes(toZone, now()) - offsetMinutes(fromZone, now())) / 60;
  const here = from === undefined ? 'here' : titleCase(from);
  if (hours === 0) return say(`${titleCase(to)} and ${here} have the same time.`);
  const count = Math.abs(hours);
  const spoken = `${spokenQuantity(count)} hour${count === 1 ? '' : 's'}`;
  return say(`${titleCase(to)} is ${spoken} ${hours > 0 ? 'ahead of' : 'behind'} ${here}.`);
}

function offsetMinutes(timeZone: string, at: Date): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):?(\d+)?/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function titleCase(place: string): string {
  return place.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

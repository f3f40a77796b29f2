import { englishStem } from '../../../understanding/languages/en/stem.ts';

/** Things to buy whose name holds "and". */
const NAMES_WITH_AND =
  /\b(?:mac(?:aroni)? and cheese|half and half|salt and vinegar|(?:salt|lemon) and pepper(?= (?:chips|crisps|shrimp|calamari|squid))|peanut butter and jelly|pb and j|fish and chips|pork and beans|rice and beans(?= mix)|franks? and beans|ham and cheese|cheese and (?:onion|crackers)|broccoli and cheese|sour cream and onion|cream and sugar|cookies and cream|bread and butter(?= pickles?)|bangers and mash|biscuits and gravy|sweet and sour|hot and sour|oil and vinegar|surf and turf|mix and match|black and white|red and green|spaghetti and meatballs|chicken and (?:rice|waffles|dumplings)|chips and (?:salsa|dip|guacamole)|steak and kidney|sage and onion|sausage and egg|bacon and egg|egg and cheese|gin and tonic|rum and coke|head and shoulders|arm and hammer|johnson and johnson|ben and jerry'?s|m and ms?|m and m's|h and m|d and d|a and w|bath and body works|bed bath and beyond|barnes and noble|marks and spencer|dungeons and dragons|salt and pepper shakers?|knife and fork|mom and dad|pros and cons|odds and ends|lost and found)\b/gi;

/** What a thing to do begins with. */
const VERBS = new Set(
  (
    'add answer apply arrange ask assemble back bake bathe book bring brush build buy call cancel change check charge choose clean ' +
    'clear close collect come complete confirm contact cook copy create cut decide deliver deposit design do donate draft drive drop ' +
    'dry dust eat edit email empty exercise explain fertilize file fill find finish fix fold follow get give go hang have help hire ' +
    'install invite iron join learn leave load look mail make meet mop move mow organise organize pack paint pay pick plan plant play ' +
    'practice prepare print pull put rake read rearrange recycle refill register remember renew repair replace reply research reserve ' +
    'return review run scan schedule scrub see sell send set shave shop show sign sort start stop study submit sweep take talk tell ' +
    'text throw tidy train trim turn unload unpack update upload vacuum visit wake walk wash water weed wipe work wrap write'
  ).split(' '),
);

const DETERMINERS = /^(?:(?:and|also|plus|then|some|more|the|any|uh|um) )+(?=\S)/i;
/** The place of an "and" that parts nothing. */
const KEPT_AND = '\u0000';

/** @returns each of the items of "milk, eggs and mac and cheese" */
export function englishItems(said: string): string[] {
  const parts = said
    .replace(NAMES_WITH_AND, (name) => name.replace(/ and /gi, ` ${KEPT_AND} `))
    // The comma of "1,5 liters" parts nothing.
    .split(/\s*[,;]\s+(?:and\s+|plus\s+)?|,(?=\D)|\s+(?:as well as|and also|plus)\s+/i)
    .flatMap((part) => partsAtAnd(part))
    .map((part) => part.replaceAll(KEPT_AND, 'and').trim().replace(DETERMINERS, ''));
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** @returns each of "tea or coffee"; none when nothing is left open: "call mom or dad" is one thing to do */
export function englishAlternatives(said: string): string[] {
  if (isToDo(said) || !/\sor\s(?!so\b|more\b|less\b)/i.test(said)) return [];
  const parts = said.split(/\s*,\s*(?:or\s+)?|\s+or\s+/i).map((part) => part.trim().replace(DETERMINERS, ''));
  return parts.filter((part) => part !== '');
}

/** "Call mom and buy milk" is two things to do, "call Tom and Anna" is one. */
function partsAtAnd(part: string): string[] {
  const parts = part.split(/\s+and\s+/i);
  if (!isToDo(part)) return parts;
  const joined: string[] = [];
  for (const one of parts) {
    if (isToDo(one) || joined.length === 0) joined.push(one);
    else joined.push(`${joined.pop()} and ${one}`);
  }
  return joined;
}

/** Whether the item is something to do: it begins with a verb. */
function isToDo(item: string): boolean {
  const [first = '', second] = item.trim().toLowerCase().split(/\s+/);
  return second !== undefined && VERBS.has(first);
}

/** Whether "are" follows: "eggs", but not "a box of eggs", "call the neighbours", "hummus". */
export function isEnglishPlural(item: string): boolean {
  if (/^(?:an?|one) /i.test(item) || isToDo(item)) return false;
  const head = item.toLowerCase().replace(/ (?:of|for|with|from|in|at|to|on) .*$/, '');
  const last = head.split(/\s+/).at(-1) ?? '';
  return /^(?:children|people|mice|feet|teeth)$/.test(last) || (/[^s']s$/.test(last) && englishStem(last) !== last);
}

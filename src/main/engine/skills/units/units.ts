import { convert, type Unit } from 'convert';
import { capitalised, spokenQuantity } from '../../understanding/values/listing.ts';
import { type Plan, type Skill, say } from '../skill.ts';

interface SpokenUnit {
  /** For one and for many. */
  names: readonly [string, string];
  /** The library's name. */
  unit: Unit;
  /** Of a speed: what the distance is per. */
  per?: 'hour' | 'second';
}

/** Every way to say a unit → the unit. */
const UNITS = new Map<string, SpokenUnit>();
function define(unit: Unit, one: string, many: string, ...others: string[]): void {
  for (const name of [one, many, ...others]) UNITS.set(name, { names: [one, many], unit });
}
define('millimeter', 'millimeter', 'millimeters', 'millimetre', 'millimetres', 'mm');
define('centimeter', 'centimeter', 'centimeters', 'centimetre', 'centimetres', 'cm');
define('meter', 'meter', 'meters', 'metre', 'metres', 'm');
define('kilometer', 'kilometer', 'kilometers', 'kilometre', 'kilometres', 'km');
define('inch', 'inch', 'inches');
define('foot', 'foot', 'feet', 'ft');
define('yard', 'yard', 'yards');
define('mile', 'mile', 'miles');
define('nautical mile', 'nautical mile', 'nautical miles');
define('milligram', 'milligram', 'milligrams', 'mg');
define('gram', 'gram', 'grams', 'g');
define('kilogram', 'kilogram', 'kilograms', 'kg', 'kilo', 'kilos');
define('ounce', 'ounce', 'ounces', 'oz');
define('pound', 'pound', 'pounds', 'lb', 'lbs');
define('stone', 'stone', 'stone', 'stones');
define('milliliter', 'milliliter', 'milliliters', 'millilitre', 'millilitres', 'ml');
define('deciliter', 'deciliter', 'deciliters', 'decilitre', 'decilitres');
define('liter', 'liter', 'liters', 'litre', 'litres');
define('teaspoon', 'teaspoon', 'teaspoons');
define('tablespoon', 'tablespoon', 'tablespoons');
define('cup', 'cup', 'cups');
define('pint', 'pint', 'pints');
define('quart', 'quart', 'quarts');
define('gallon', 'gallon', 'gallons');
define('celsius', 'degree Celsius', 'degrees Celsius', 'degrees celsius', 'degree celsius', 'celsius', 'centigrade');
define(
  'fahrenheit',
  'degree Fahrenheit',
  'degrees Fahrenheit',
  'degrees fahrenheit',
  'degree fahrenheit',
  'fahrenheit',
);
define('kelvin', 'kelvin', 'kelvin');
define('square meter', 'square meter', 'square meters', 'square metre', 'square metres');
define('square kilometer', 'square kilometer', 'square kilometers', 'square kilometre', 'square kilometres');
define('square foot', 'square foot', 'square feet');
define('square mile', 'square mile', 'square miles');
define('acre', 'acre', 'acres');
define('hectare', 'hectare', 'hectares');
define('second', 'second', 'seconds');
define('minute', 'minute', 'minutes');
define('hour', 'hour', 'hours');
define('day', 'day', 'days');
define('week', 'week', 'weeks');
define('byte', 'byte', 'bytes');
define('kilobyte', 'kilobyte', 'kilobytes');
define('megabyte', 'megabyte', 'megabytes');
define('gigabyte', 'gigabyte', 'gigabytes');
define('terabyte', 'terabyte', 'terabytes');
for (const [distance, one, many, ...others] of [
  ['mile', 'mile', 'miles', 'mph'],
  ['kilometer', 'kilometer', 'kilometers', 'kph', 'kilometres per hour'],
  ['meter', 'meter', 'meters'],
] as const) {
  for (const per of ['hour', 'second'] as const) {
    const names = [`${one} per ${per}`, `${many} per ${per}`] as const;
    for (const name of [...names, `${many} an ${per}`, ...(per === 'hour' ? others : [])]) {
      UNITS.set(name, { names, unit: distance, per });
    }
  }
}

const UNIT = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');
const AMOUNT = '(?<amount>-?\\d+(?:\\.\\d+)?|an?|half an?)';
const QUESTIONS = [
  // "how many feet are in a mile", "how many pounds is 10 stone"
  new RegExp(
    `^how (?:many|much) (?<to>${UNIT}) (?:(?:are |is |go )?(?:there )?(?:in|into)|are|is|make)(?: up)? ${AMOUNT} (?<from>${UNIT})$`,
  ),
  // "convert 5 miles to kilometers", "what is 100 degrees fahrenheit in celsius", "70 kilos in pounds"
  new RegExp(
    `^(?:(?:convert|change|turn|what(?:'s| is| are)|how (?:much|many|far|long|heavy|hot|cold|fast|big) (?:is|are))\\s+)?${AMOUNT} (?<from>${UNIT}) (?:in|to|into|as) (?<to>${UNIT})$`,
  ),
];

/** "How many feet are in a mile?": lengths, weights, volumes, temperatures, areas, speeds, times and data. */
export const unitsSkill: Skill = {
  id: 'units',
  examples: ['How many feet are in a mile?', 'What is 20 degrees Celsius in Fahrenheit?'],
  about: /\bconvert\b/,
  plan({ plain }) {
    for (const question of QUESTIONS) {
      const groups = question.exec(plain)?.groups;
      const from = UNITS.get(groups?.from ?? '');
      const to = UNITS.get(groups?.to ?? '');
      if (from && to) return converted(amountOf(groups?.amount ?? '1'), from, to);
    }
    return undefined;
  },
};

function amountOf(spoken: string): number {
  if (spoken.startsWith('half')) return 0.5;
  return spoken.startsWith('a') ? 1 : Number(spoken);
}

function converted(amount: number, from: SpokenUnit, to: SpokenUnit): Plan {
  const value = valueIn(amount, from, to);
  if (value === undefined) {
    return say(`${capitalised(from.names[1])} and ${to.names[1]} do not measure the same thing.`);
  }
  return {
    ...say(`${named(amount, from)} is ${named(value, to)}.`),
    next({ plain }) {
      const other = UNITS.get(/^(?:and |what about |how about )+(?:in )?(.+)$/.exec(plain)?.[1] ?? '');
      return other && converted(amount, from, other);
    },
  };
}

function valueIn(amount: number, from: SpokenUnit, to: SpokenUnit): number | undefined {
  if ((from.per === undefined) !== (to.per === undefined)) return undefined;
  const perFactor = from.per === to.per ? 1 : from.per === 'hour' ? 1 / 3600 : 3600;
  try {
    // The library's types join only units of one measure, which is not known before.
    return (convert(amount, from.unit as 'meter').to(to.unit as 'meter') as number) * perFactor;
  } catch {
    return undefined;
  }
}

function named(amount: number, { names }: SpokenUnit): string {
  return `${spokenQuantity(amount)} ${names[amount === 1 ? 0 : 1]}`;
}

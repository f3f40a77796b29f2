import type { UnitId } from '../../quantities/units.ts';

interface UnitNames {
  one: string;
  many: string;
  /** Further names, as they are said or written. */
  others: readonly string[];
}

const metric = (one: string, short: string): readonly [string, string] => {
  const british = one.replace(/meter$/, 'metre').replace(/liter$/, 'litre');
  return [`${one}s`, `${british}|${british}s|${short}`];
};

/** What each unit is called: one of it, many of it, and other names. */
const NAMES: readonly (readonly [UnitId, string, string, string?])[] = [
  ['nanometer', 'nanometer', ...metric('nanometer', 'nm')],
  ['micrometer', 'micrometer', ...metric('micrometer', 'µm|micron|microns')],
  ['millimeter', 'millimeter', ...metric('millimeter', 'mm')],
  ['centimeter', 'centimeter', ...metric('centimeter', 'cm|cms|centimenters|centimentres')],
  ['decimeter', 'decimeter', ...metric('decimeter', 'dm')],
  ['meter', 'meter', ...metric('meter', 'm')],
  ['kilometer', 'kilometer', ...metric('kilometer', 'km|kms|klick|klicks')],
  ['inch', 'inch', 'inches', 'in'],
  ['foot', 'foot', 'feet', 'ft'],
  ['yard', 'yard', 'yards', 'yd|yds'],
  ['mile', 'mile', 'miles', 'mi'],
  ['nautical mile', 'nautical mile', 'nautical miles'],
  ['furlong', 'furlong', 'furlongs'],
  ['fathom', 'fathom', 'fathoms'],
  ['astronomical unit', 'astronomical unit', 'astronomical units', 'au'],
  ['light year', 'light year', 'light years', 'light - year|light - years|lightyear|lightyears'],
  ['parsec', 'parsec', 'parsecs'],
  ['microgram', 'microgram', 'micrograms', 'mcg|µg'],
  ['milligram', 'milligram', 'milligrams', 'mg|milligramme|milligrammes'],
  ['gram', 'gram', 'grams', 'g|gramme|grammes|gm'],
  ['kilogram', 'kilogram', 'kilograms', 'kg|kgs|kilo|kilos|kilogramme|kilogrammes'],
  ['ounce', 'ounce', 'ounces', 'oz'],
  ['pound', 'pound', 'pounds', 'lb|lbs'],
  ['stone', 'stone', 'stone', 'stones'],
  ['ton', 'ton', 'tons', 'us ton|us tons|short ton|short tons'],
  ['tonne', 'metric ton', 'metric tons', 'tonne|tonnes'],
  ['long ton', 'long ton', 'long tons', 'imperial ton|imperial tons'],
  ['carat', 'carat', 'carats'],
  ['milliliter', 'milliliter', ...metric('milliliter', "ml|ml's|mls|mil|mils")],
  ['centiliter', 'centiliter', ...metric('centiliter', 'cl')],
  ['deciliter', 'deciliter', ...metric('deciliter', 'dl')],
  ['liter', 'liter', ...metric('liter', 'l')],
  ['teaspoon', 'teaspoon', 'teaspoons', 'tsp|tsps|tea spoon|tea spoons'],
  ['tablespoon', 'tablespoon', 'tablespoons', 'tbsp|tbsps|table spoon|table spoons'],
  ['fluid ounce', 'fluid ounce', 'fluid ounces', 'fl oz|fl . oz'],
  ['cup', 'cup', 'cups'],
  ['pint', 'pint', 'pints', 'pt|us pint|us pints'],
  ['quart', 'quart', 'quarts', 'qt'],
  ['gallon', 'gallon', 'gallons', 'gal|us gallon|us gallons'],
  ['imperial pint', 'imperial pint', 'imperial pints', 'uk pint|uk pints|british pint|british pints'],
  ['imperial gallon', 'imperial gallon', 'imperial gallons', 'uk gallon|uk gallons|british gallon|british gallons'],
  ['barrel', 'barrel', 'barrels', 'oil barrel|oil barrels|barrel of oil|barrels of oil'],
  ['cubic centimeter', 'cubic centimeter', ...metric('cubic centimeter', 'cc|ccs')],
  ['cubic meter', 'cubic meter', ...metric('cubic meter', 'm³')],
  ['cubic inch', 'cubic inch', 'cubic inches'],
  ['cubic foot', 'cubic foot', 'cubic feet'],
  ['cubic yard', 'cubic yard', 'cubic yards'],
  [
    'celsius',
    'degree Celsius',
    'degrees Celsius',
    'celsius|centigrade|degree centigrade|degrees centigrade|degrees c|degree c|° c|° celsius|celcius|degrees celcius|celsisus',
  ],
  [
    'fahrenheit',
    'degree Fahrenheit',
    'degrees Fahrenheit',
    'fahrenheit|degrees f|degree f|° f|° fahrenheit|farenheit|degrees farenheit',
  ],
  ['kelvin', 'kelvin', 'kelvin', 'kelvins|degrees kelvin|° k'],
  ['square centimeter', 'square centimeter', ...metric('square centimeter', 'cm²')],
  ['square meter', 'square meter', ...metric('square meter', 'm²|sq m|sqm')],
  ['square kilometer', 'square kilometer', ...metric('square kilometer', 'km²|sq km')],
  ['square inch', 'square inch', 'square inches'],
  ['square foot', 'square foot', 'square feet', 'sq ft|sqft'],
  ['square yard', 'square yard', 'square yards'],
  ['square mile', 'square mile', 'square miles', 'sq mi'],
  ['acre', 'acre', 'acres'],
  ['hectare', 'hectare', 'hectares', 'ha'],
  ['millisecond', 'millisecond', 'milliseconds', 'ms'],
  ['second', 'second', 'seconds', 'sec|secs'],
  ['minute', 'minute', 'minutes', 'min|mins'],
  ['hour', 'hour', 'hours', 'hr|hrs'],
  ['day', 'day', 'days'],
  ['week', 'week', 'weeks'],
  ['fortnight', 'fortnight', 'fortnights'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['year', 'year', 'years'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
  ['millennium', 'millennium', 'millennia', 'millenniums'],
  ['bit', 'bit', 'bits'],
  ['byte', 'byte', 'bytes'],
  ['kilobyte', 'kilobyte', 'kilobytes', 'kb'],
  ['megabyte', 'megabyte', 'megabytes', 'mb|megs|meg'],
  ['gigabyte', 'gigabyte', 'gigabytes', 'gb|gig|gigs'],
  ['terabyte', 'terabyte', 'terabytes', 'tb'],
  ['petabyte', 'petabyte', 'petabytes', 'pb'],
  ...speeds('mile', 'mile', 'miles', 'mph', 'mi|miles|mile'),
  ...speeds('kilometer', 'kilometer', 'kilometers', 'kph|kmh|kmph|km h', 'km|kilometres|kilometre'),
  ...speeds('meter', 'meter', 'meters', '', 'm|metres|metre'),
  ...speeds('foot', 'foot', 'feet', '', 'ft|foot'),
  ['knot', 'knot', 'knots', 'kn|kt|kts'],
  ['joule', 'joule', 'joules'],
  ['kilojoule', 'kilojoule', 'kilojoules', 'kj'],
  ['calorie', 'calorie', 'calories'],
  ['kilocalorie', 'kilocalorie', 'kilocalories', 'kcal'],
  ['watt hour', 'watt hour', 'watt hours', 'wh'],
  ['kilowatt hour', 'kilowatt hour', 'kilowatt hours', 'kwh'],
  ['watt', 'watt', 'watts'],
  ['kilowatt', 'kilowatt', 'kilowatts', 'kw'],
  ['megawatt', 'megawatt', 'megawatts', 'mw'],
  ['horsepower', 'horsepower', 'horsepower', 'hp|horse power'],
  ['pascal', 'pascal', 'pascals', 'pa'],
  ['kilopascal', 'kilopascal', 'kilopascals', 'kpa'],
  ['bar', 'bar', 'bar', 'bars'],
  ['psi', 'psi', 'psi', 'pounds per square inch'],
  ['atmosphere', 'atmosphere', 'atmospheres', 'atm'],
  ['degree', 'degree', 'degrees', 'degrees of arc'],
  ['radian', 'radian', 'radians'],
  ['piece', 'piece', 'pieces'],
];

/** "60 miles per hour", "60 miles an hour", "60 km/h" */
function speeds(
  unit: 'mile' | 'kilometer' | 'meter' | 'foot',
  one: string,
  many: string,
  short: string,
  shorts: string,
): [UnitId, string, string, string][] {
  return (['hour', 'second'] as const).map((per) => {
    const letter = per.charAt(0);
    const written = shorts
      .split('|')
      .flatMap((name) => [`${name} / ${letter}`, `${name} per ${per}`, `${name} an ${per}`]);
    const others = [
      `${many} an ${per}`,
      `${many} a ${per}`,
      ...written,
      ...(per === 'hour' && short ? short.split('|') : []),
    ];
    return [`${unit} per ${per}`, `${one} per ${per}`, `${many} per ${per}`, others.join('|')];
  });
}

export const UNIT_NAMES: ReadonlyMap<UnitId, UnitNames> = new Map(
  NAMES.map(([unit, one, many, others = '']) => [unit, { one, many, others: others.split('|').filter(Boolean) }]),
);

/** @returns such as "5280 feet" or "1 mile" */
export function unitName(unit: UnitId, amount: number): string {
  const { one = unit, many = unit } = UNIT_NAMES.get(unit) ?? {};
  return amount === 1 ? one : many;
}

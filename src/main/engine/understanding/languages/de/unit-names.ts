import type { UnitId } from '../../quantities/units.ts';
import { spellings } from './spelling.ts';

interface UnitNames {
  one: string;
  many: string;
  /** Further names, as they are said or written. */
  others: readonly string[];
}

/** Of a name that has one form after numbers, also with the ending of the dative: "in Metern". */
const same = (name: string, others = ''): readonly [string, string, string] => [
  name,
  name,
  [/(?:er)$/.test(name) ? `${name}n` : '', others].filter(Boolean).join('|'),
];

/** What each unit is called: one of it, many of it, and other names. */
const NAMES: readonly (readonly [UnitId, string, string, string?])[] = [
  ['nanometer', ...same('Nanometer', 'nm')],
  ['micrometer', ...same('Mikrometer', 'µm')],
  ['millimeter', ...same('Millimeter', 'mm')],
  ['centimeter', ...same('Zentimeter', 'cm|centimeter|centimetern')],
  ['decimeter', ...same('Dezimeter', 'dm')],
  ['meter', ...same('Meter', 'm')],
  ['kilometer', ...same('Kilometer', 'km')],
  ['inch', 'Zoll', 'Zoll', 'inch|inches'],
  ['foot', 'Fuß', 'Fuß', 'ft|feet'],
  ['yard', 'Yard', 'Yards', 'yd|yards'],
  ['mile', 'Meile', 'Meilen', 'landmeile|landmeilen'],
  ['nautical mile', 'Seemeile', 'Seemeilen', 'nautische meile|nautische meilen|nautischen meilen'],
  ['fathom', 'Faden', 'Faden', 'klafter'],
  ['astronomical unit', 'astronomische Einheit', 'astronomische Einheiten', 'astronomischen einheiten'],
  ['light year', 'Lichtjahr', 'Lichtjahre', 'lichtjahren'],
  ['parsec', 'Parsec', 'Parsec'],
  ['microgram', 'Mikrogramm', 'Mikrogramm', 'µg'],
  ['milligram', 'Milligramm', 'Milligramm', 'mg'],
  ['gram', 'Gramm', 'Gramm', 'g|gr'],
  ['kilogram', 'Kilogramm', 'Kilogramm', 'kg|kilo|kilos'],
  ['ounce', 'Unze', 'Unzen', 'oz'],
  [
    'pound',
    'englisches Pfund',
    'englische Pfund',
    pounds('amerikanisch englisch britisch angelsächsisch', 'lb|lbs|pound|pounds'),
  ],
  ['metric pound', 'Pfund', 'Pfund', `pfd|pfunde|pfunden|${pounds('deutsch metrisch', '')}`],
  ['stone', 'Stone', 'Stone', 'stones'],
  ['metric hundredweight', 'Zentner', 'Zentner', 'zentnern'],
  ['ton', 'amerikanische Tonne', 'amerikanische Tonnen', 'amerikanischen tonnen|short tons'],
  ['tonne', 'Tonne', 'Tonnen', 'metrische tonne|metrische tonnen'],
  ['long ton', 'britische Tonne', 'britische Tonnen', 'britischen tonnen|long tons'],
  ['carat', 'Karat', 'Karat'],
  ['milliliter', ...same('Milliliter', 'ml')],
  ['centiliter', ...same('Zentiliter', 'cl|centiliter')],
  ['deciliter', ...same('Deziliter', 'dl')],
  ['liter', ...same('Liter', 'l')],
  ['teaspoon', 'Teelöffel', 'Teelöffel', 'teelöffeln|tl|tee löffel'],
  ['tablespoon', 'Esslöffel', 'Esslöffel', 'esslöffeln|eßlöffel|el|ess löffel'],
  ['fluid ounce', 'Flüssigunze', 'Flüssigunzen', 'flüssige unze|flüssige unzen|fl oz'],
  ['cup', 'Tasse', 'Tassen', 'cup|cups'],
  ['pint', 'Pint', 'Pints', 'pinte|pinten'],
  ['quart', 'Quart', 'Quarts'],
  ['gallon', 'Gallone', 'Gallonen', 'us - gallone|us - gallonen|amerikanische gallone|amerikanische gallonen'],
  ['imperial pint', 'britisches Pint', 'britische Pints', 'britischen pints'],
  ['imperial gallon', 'britische Gallone', 'britische Gallonen', 'britischen gallonen|englische gallonen'],
  ['barrel', 'Barrel', 'Barrel', 'barrels|fass öl|fässer öl|barrel öl'],
  ['cubic centimeter', ...same('Kubikzentimeter', 'cm ³|ccm')],
  ['cubic meter', ...same('Kubikmeter', 'm ³|cbm')],
  ['cubic inch', 'Kubikzoll', 'Kubikzoll'],
  ['cubic foot', 'Kubikfuß', 'Kubikfuß'],
  ['cubic yard', 'Kubikyard', 'Kubikyards'],
  ['celsius', 'Grad Celsius', 'Grad Celsius', 'celsius|° c|° celsius|grad c'],
  ['fahrenheit', 'Grad Fahrenheit', 'Grad Fahrenheit', 'fahrenheit|° f|° fahrenheit|grad f'],
  ['kelvin', 'Kelvin', 'Kelvin', '° k|grad kelvin'],
  ['square centimeter', ...same('Quadratzentimeter', 'cm ²|qcm')],
  ['square meter', ...same('Quadratmeter', 'm ²|qm')],
  ['square kilometer', ...same('Quadratkilometer', 'km ²|qkm')],
  ['square inch', 'Quadratzoll', 'Quadratzoll'],
  ['square foot', 'Quadratfuß', 'Quadratfuß'],
  ['square yard', 'Quadratyard', 'Quadratyards'],
  ['square mile', 'Quadratmeile', 'Quadratmeilen'],
  ['acre', 'Acre', 'Acre', 'acres'],
  ['hectare', 'Hektar', 'Hektar', 'ha|hektare'],
  ['millisecond', 'Millisekunde', 'Millisekunden', 'ms'],
  ['second', 'Sekunde', 'Sekunden', 'sek'],
  ['minute', 'Minute', 'Minuten', 'min'],
  ['hour', 'Stunde', 'Stunden', 'std'],
  ['day', 'Tag', 'Tage', 'tagen'],
  ['week', 'Woche', 'Wochen'],
  ['month', 'Monat', 'Monate', 'monaten'],
  ['quarter', 'Quartal', 'Quartale', 'quartalen'],
  ['year', 'Jahr', 'Jahre', 'jahren'],
  ['decade', 'Jahrzehnt', 'Jahrzehnte', 'jahrzehnten'],
  ['century', 'Jahrhundert', 'Jahrhunderte', 'jahrhunderten'],
  ['millennium', 'Jahrtausend', 'Jahrtausende', 'jahrtausenden'],
  ['bit', 'Bit', 'Bit', 'bits'],
  ['byte', 'Byte', 'Byte', 'bytes'],
  ['kilobyte', 'Kilobyte', 'Kilobyte', 'kb|kilobytes'],
  ['megabyte', 'Megabyte', 'Megabyte', 'mb|megabytes'],
  ['gigabyte', 'Gigabyte', 'Gigabyte', 'gb|gigabytes|gig'],
  ['terabyte', 'Terabyte', 'Terabyte', 'tb|terabytes'],
  ['petabyte', 'Petabyte', 'Petabyte', 'pb|petabytes'],
  ...speeds('mile', 'Meile', 'Meilen', 'mph', 'mi|meilen|meile'),
  ...speeds(
    'kilometer',
    'Kilometer',
    'Kilometer',
    'kmh|km h|stundenkilometer|stundenkilometern|kilometern pro stunde|sachen',
    'km|kilometer',
  ),
  ...speeds('meter', 'Meter', 'Meter', '', 'm|meter|metern'),
  ...speeds('foot', 'Fuß', 'Fuß', '', 'ft|fuß'),
  ['knot', 'Knoten', 'Knoten', 'kn'],
  ['joule', 'Joule', 'Joule'],
  ['kilojoule', 'Kilojoule', 'Kilojoule', 'kj'],
  ['calorie', 'Kalorie', 'Kalorien', 'cal'],
  ['kilocalorie', 'Kilokalorie', 'Kilokalorien', 'kcal'],
  ['watt hour', 'Wattstunde', 'Wattstunden', 'wh'],
  ['kilowatt hour', 'Kilowattstunde', 'Kilowattstunden', 'kwh|kilowatt stunden'],
  ['watt', 'Watt', 'Watt'],
  ['kilowatt', 'Kilowatt', 'Kilowatt', 'kw'],
  ['megawatt', 'Megawatt', 'Megawatt', 'mw'],
  ['horsepower', 'PS', 'PS', 'pferdestärke|pferdestärken|p s'],
  ['pascal', 'Pascal', 'Pascal', 'pa'],
  ['kilopascal', 'Kilopascal', 'Kilopascal', 'kpa'],
  ['bar', 'Bar', 'Bar'],
  ['psi', 'PSI', 'PSI', 'p s i'],
  ['atmosphere', 'Atmosphäre', 'Atmosphären', 'atm'],
  ['degree', 'Grad', 'Grad', 'bogengrad|winkelgrad|°'],
  ['radian', 'Radiant', 'Radiant'],
  ['piece', 'Stück', 'Stück', 'stücke'],
];

/** "Amerikanische Pfund", in all cases. */
function pounds(stems: string, others: string): string {
  const named = stems.split(' ').flatMap((stem) => ['e', 'en', 'es'].map((ending) => `${stem}${ending} pfund`));
  return [...named, others].filter(Boolean).join('|');
}

/** "60 Meilen pro Stunde", "60 Meilen in der Stunde", "60 km/h" */
function speeds(
  unit: 'mile' | 'kilometer' | 'meter' | 'foot',
  one: string,
  many: string,
  short: string,
  shorts: string,
): [UnitId, string, string, string][] {
  return (
    [
      ['hour', 'Stunde', 'h'],
      ['second', 'Sekunde', 's'],
    ] as const
  ).map(([per, name, letter]) => {
    const written = shorts
      .split('|')
      .flatMap((length) => [
        `${length} / ${letter}`,
        `${length} pro ${name.toLowerCase()}`,
        `${length} die ${name.toLowerCase()}`,
        `${length} in der ${name.toLowerCase()}`,
        `${length} je ${name.toLowerCase()}`,
      ]);
    const others = [...written, ...(per === 'hour' && short ? short.split('|') : [])];
    return [`${unit} per ${per}`, `${one} pro ${name}`, `${many} pro ${name}`, others.join('|')];
  });
}

const NAMES_OF: ReadonlyMap<UnitId, UnitNames> = new Map(
  NAMES.map(([unit, one, many, others = '']) => [unit, { one, many, others: others.split('|').filter(Boolean) }]),
);

/** Each name of a unit, in lower case and in every spelling, as its words. */
export const UNIT_NAME_WORDS = [...NAMES_OF].flatMap(([unit, { one, many, others }]) =>
  spellings([...new Set([one, many, ...others].map((name) => name.toLowerCase()))]).map((name) => ({
    unit,
    words: name.split(' '),
  })),
);

/** @returns such as "Meilen" or "Meile" */
export function unitName(unit: UnitId, amount: number): string {
  const { one = unit, many = unit } = NAMES_OF.get(unit) ?? {};
  return amount === 1 ? one : many;
}

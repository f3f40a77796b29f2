import { convert } from 'convert';

/** A unit of the conversion library, or a multiple of one; of a speed, per hour or second. */
interface Unit {
  unit: string;
  factor?: number;
  per?: 'hour' | 'second';
}

/** A unit is called as in the library where it has no `unit` of its own. */
const UNITS = {
  nanometer: {},
  micrometer: {},
  millimeter: {},
  centimeter: {},
  decimeter: {},
  meter: {},
  kilometer: {},
  inch: {},
  foot: {},
  yard: {},
  mile: {},
  'nautical mile': {},
  furlong: { unit: 'foot', factor: 660 },
  fathom: { unit: 'foot', factor: 6 },
  'astronomical unit': { unit: 'meter', factor: 149_597_870_700 },
  'light year': { unit: 'meter', factor: 9_460_730_472_580_800 },
  parsec: {},
  microgram: {},
  milligram: {},
  gram: {},
  kilogram: {},
  ounce: {},
  pound: {},
  'metric pound': { unit: 'gram', factor: 500 },
  stone: {},
  'metric hundredweight': { unit: 'kilogram', factor: 50 },
  ton: { unit: 'short ton' },
  tonne: {},
  'long ton': {},
  carat: { unit: 'milligram', factor: 200 },
  milliliter: {},
  centiliter: {},
  deciliter: {},
  liter: {},
  teaspoon: {},
  tablespoon: {},
  'fluid ounce': { unit: 'milliliter', factor: 29.573_529_562_5 },
  cup: {},
  pint: {},
  quart: {},
  gallon: {},
  'imperial pint': {},
  'imperial gallon': {},
  barrel: { unit: 'gallon', factor: 42 },
  'cubic centimeter': {},
  'cubic meter': {},
  'cubic inch': {},
  'cubic foot': {},
  'cubic yard': {},
  celsius: {},
  fahrenheit: {},
  kelvin: {},
  'square centimeter': {},
  'square meter': {},
  'square kilometer': {},
  'square inch': {},
  'square foot': {},
  'square yard': {},
  'square mile': {},
  acre: {},
  hectare: {},
  millisecond: {},
  second: {},
  minute: {},
  hour: {},
  day: {},
  week: {},
  fortnight: { unit: 'week', factor: 2 },
  month: {},
  quarter: { unit: 'month', factor: 3 },
  year: {},
  decade: { unit: 'year', factor: 10 },
  century: { unit: 'year', factor: 100 },
  millennium: { unit: 'year', factor: 1000 },
  bit: {},
  byte: {},
  kilobyte: {},
  megabyte: {},
  gigabyte: {},
  terabyte: {},
  petabyte: {},
  'mile per hour': { unit: 'mile', per: 'hour' },
  'kilometer per hour': { unit: 'kilometer', per: 'hour' },
  'meter per hour': { unit: 'meter', per: 'hour' },
  'foot per hour': { unit: 'foot', per: 'hour' },
  'mile per second': { unit: 'mile', per: 'second' },
  'kilometer per second': { unit: 'kilometer', per: 'second' },
  'meter per second': { unit: 'meter', per: 'second' },
  'foot per second': { unit: 'foot', per: 'second' },
  knot: { unit: 'nautical mile', per: 'hour' },
  joule: {},
  kilojoule: {},
  calorie: { unit: 'joule', factor: 4.184 },
  kilocalorie: { unit: 'joule', factor: 4184 },
  'watt hour': { unit: 'joule', factor: 3600 },
  'kilowatt hour': { unit: 'joule', factor: 3_600_000 },
  watt: {},
  kilowatt: {},
  megawatt: {},
  horsepower: {},
  pascal: {},
  kilopascal: {},
  bar: {},
  psi: {},
  atmosphere: { unit: 'atm' },
  degree: {},
  radian: {},
  /** Things that are counted: a dozen eggs. */
  piece: { unit: 'piece' },
} as const satisfies Record<string, Partial<Unit>>;

export type UnitId = keyof typeof UNITS;

/** An amount of a unit as it was said. */
export interface QuantityValue {
  amount: number;
  /** Of "5 feet 11", the smaller one. */
  unit: UnitId;
  /** Of "5 feet 11", 5 feet and 11 inches. */
  parts?: readonly { amount: number; unit: UnitId }[];
}

/** @returns the amount in another unit; undefined when the two do not measure the same */
export function converted({ amount, unit }: Pick<QuantityValue, 'amount' | 'unit'>, to: UnitId): number | undefined {
  const [from, into] = [unitOf(unit), unitOf(to)];
  if ((from.per === undefined) !== (into.per === undefined)) return undefined;
  if (from.unit === into.unit && from.per === into.per) return withoutNoise((amount * factorOf(from)) / factorOf(into));
  try {
    // The library's types join only units of one measure, which is not known before.
    const value = convert(amount * factorOf(from), from.unit as 'meter').to(into.unit as 'meter') as number;
    return withoutNoise(((value / factorOf(into)) * perHour(from)) / perHour(into));
  } catch {
    return undefined;
  }
}

/** Whether two units measure the same thing. */
export const areAlike = (one: UnitId, other: UnitId) => converted({ amount: 1, unit: one }, other) !== undefined;

const unitOf = (id: UnitId): Unit => ({ unit: id, ...UNITS[id] });
const factorOf = ({ factor = 1 }: Unit) => factor;
const perHour = ({ per }: Unit) => (per === 'second' ? 3600 : 1);
/** Of a double, the last digits are what its conversions have added. */
const withoutNoise = (value: number) => Number(value.toPrecision(13));

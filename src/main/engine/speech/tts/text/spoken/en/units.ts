import type { Noun } from '../language.ts';

/** Symbols, then the singular; the plural where it has more than an "s" behind it. */
const UNITS = `
km:kilometer  m:meter  dm:decimeter  cm:centimeter  mm:millimeter  µm|μm|um:micrometer  nm:nanometer  mi:mile
ft:foot:feet  yd:yard  nmi:nautical mile  ly:light year  au:astronomical unit
kg|kgs:kilogram  g:gram  mg:milligram  µg|μg|mcg:microgram  lb|lbs:pound  oz:ounce  t:ton
l|L:liter  ml|mL:milliliter  cl|cL:centiliter  dl|dL:deciliter  gal:gallon  qt:quart  tbsp:tablespoon  tsp:teaspoon
ms:millisecond  µs|μs:microsecond  ns:nanosecond  s|sec|secs:second  min|mins:minute  h|hr|hrs:hour  wk|wks:week  yr|yrs:year
km/h|kmh|kph:kilometer per hour:kilometers per hour  mph:mile per hour:miles per hour  mpg:mile per gallon:miles per gallon
fps:frame per second:frames per second  rpm:revolution per minute:revolutions per minute  bpm:beat per minute:beats per minute
Mbps|Mbit/s:megabit per second:megabits per second  Gbps|Gbit/s:gigabit per second:gigabits per second
kbps|kbit/s:kilobit per second:kilobits per second  ppm:part per million:parts per million
°C|℃:degree Celsius:degrees Celsius  °F|℉:degree Fahrenheit:degrees Fahrenheit  °|º:degree
%:percent:percent  ‰:per mille:per mille
W:watt  kW:kilowatt  MW:megawatt  GW:gigawatt  kWh:kilowatt hour  MWh:megawatt hour  Wh:watt hour
V:volt  kV:kilovolt  mV:millivolt  mA:milliampere  mAh:milliampere hour  Ω:ohm  kΩ:kiloohm
Hz:hertz:hertz  kHz:kilohertz:kilohertz  MHz:megahertz:megahertz  GHz:gigahertz:gigahertz
kB|KB:kilobyte  MB:megabyte  GB:gigabyte  TB:terabyte  PB:petabyte  KiB:kibibyte  MiB:mebibyte  GiB:gibibyte  TiB:tebibyte
kbit:kilobit  Mbit:megabit  Gbit:gigabit  px:pixel  MP:megapixel  dpi:dot per inch:dots per inch
Pa:pascal  hPa:hectopascal  kPa:kilopascal  mbar:millibar  bar:bar  psi:P S I:P S I
kJ:kilojoule  MJ:megajoule  cal:calorie  kcal:kilocalorie  eV:electron volt  hp:horsepower:horsepower  Nm:newton meter
dB:decibel  lm:lumen  lx:lux:lux  ha:hectare  ac:acre  sqft:square foot:square feet  sq ft:square foot:square feet
cm²:square centimeter  sq mi:square mile  sq m:square meter  cc:cubic centimeter  mol:mole  kt:knot
millimeter:millimeter  centimeter:centimeter  meter:meter  kilometer:kilometer  in|inch:inch:inches
`;

export const units: ReadonlyMap<string, Noun> = new Map(
  UNITS.trim()
    .split(/\n| {2}/)
    .flatMap((entry) => {
      const [symbols = '', one = '', many = `${one}s`] = entry.split(':');
      return symbols.split('|').map((symbol) => [symbol, { one, many }] as const);
    }),
);

/** What may follow a unit whose symbol is a word too. "3 in.": its point is tested by itself. */
export const unitsInContext: ReadonlyMap<string, RegExp> = new Map([
  ['in', /^\s*(?:$|[.,;:!?)/x×]|(?:of|by|long|wide|tall|thick|deep|high|across|rain|snow)(?!\p{L}))/u],
  // In the middle of a sentence the point is that of an abbreviation.
  ['in.', /^(?:$|\s\p{Ll}|[,;:!?)])/u],
]);

const POWERS: Readonly<Record<string, string>> = { '2': 'square', '²': 'square', '3': 'cubic', '³': 'cubic' };

/** @returns such as "square meters" */
export function power({ one, many }: Noun, exponent: string): Noun | undefined {
  const name = POWERS[exponent];
  // "per second squared", but "per square meter".
  if (one === 'second') return { one: `${one} ${name === 'square' ? 'squared' : 'cubed'}`, many };
  return name === undefined ? undefined : { one: `${name} ${one}`, many: `${name} ${many}` };
}

import type { Gender, Noun } from '../language.ts';

/** Symbols, the singular, the plural where it is another; "+" behind it: feminine. */
const UNITS = `
km:Kilometer  m:Meter  dm:Dezimeter  cm:Zentimeter  mm:Millimeter  µm|μm:Mikrometer  nm:Nanometer  mi:Meile+:Meilen
ft:Fuß  yd:Yard:Yards  in:Zoll  kg:Kilogramm  g:Gramm  mg:Milligramm  µg|μg:Mikrogramm  t:Tonne+:Tonnen  lb|lbs:Pfund  oz:Unze+:Unzen
l|L:Liter  ml|mL:Milliliter  cl:Zentiliter  dl:Deziliter  EL:Esslöffel  TL:Teelöffel
ms:Millisekunde+:Millisekunden  µs|μs:Mikrosekunde+:Mikrosekunden  ns:Nanosekunde+:Nanosekunden
s|Sek.|sek:Sekunde+:Sekunden  min|Min.:Minute+:Minuten  h|Std.|Std:Stunde+:Stunden
km/h|kmh:Kilometer pro Stunde  m/s:Meter pro Sekunde  mph:Meile pro Stunde+:Meilen pro Stunde
Mbit/s|Mbps:Megabit pro Sekunde  Gbit/s|Gbps:Gigabit pro Sekunde  fps:Bild pro Sekunde:Bilder pro Sekunde
°C|℃:Grad Celsius  °F|℉:Grad Fahrenheit  °|º:Grad  %:Prozent  ‰:Promille
W:Watt  kW:Kilowatt  MW:Megawatt  GW:Gigawatt  kWh:Kilowattstunde+:Kilowattstunden  MWh:Megawattstunde+:Megawattstunden
Wh:Wattstunde+:Wattstunden  V:Volt  kV:Kilovolt  mV:Millivolt  A:Ampere  mA:Milliampere  mAh:Milliamperestunde+:Milliamperestunden  Ω:Ohm
Hz:Hertz  kHz:Kilohertz  MHz:Megahertz  GHz:Gigahertz  kB|KB:Kilobyte  MB:Megabyte  GB:Gigabyte  TB:Terabyte
KiB:Kibibyte  MiB:Mebibyte  GiB:Gibibyte  px:Pixel  MP:Megapixel  Pa:Pascal  hPa:Hektopascal  kPa:Kilopascal  mbar:Millibar  bar:Bar
kJ:Kilojoule  MJ:Megajoule  J:Joule  cal:Kalorie+:Kalorien  kcal:Kilokalorie+:Kilokalorien  PS:P S  Nm:Newtonmeter
dB:Dezibel  lm:Lumen  lx:Lux  ha:Hektar  mol:Mol  kt:Knoten  qm:Quadrat Meter
`;

export const units: ReadonlyMap<string, Noun> = new Map(
  UNITS.trim()
    .split(/\n| {2}/)
    .flatMap((entry) => {
      const [symbols = '', name = '', many] = entry.split(':');
      const one = name.replace('+', '');
      const gender: Gender = name.endsWith('+') ? 'feminine' : 'masculine';
      return symbols.split('|').map((symbol) => [symbol, { one, many: many ?? one, gender }] as const);
    }),
);

/** What may follow a unit whose symbol is a word too. */
export const unitsInContext: ReadonlyMap<string, RegExp> = new Map([['in', /^\s*(?:$|[.,;:!?)/x×])/u]]);

const POWERS: Readonly<Record<string, string>> = { '2': 'Quadrat', '²': 'Quadrat', '3': 'Kubik', '³': 'Kubik' };

/** @returns such as "Quadrat Kilometer" */
export function power({ one, many, gender = 'masculine' }: Noun, exponent: string): Noun | undefined {
  const name = POWERS[exponent];
  return name === undefined ? undefined : { one: `${name} ${one}`, many: `${name} ${many}`, gender };
}

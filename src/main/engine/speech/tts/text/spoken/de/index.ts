import type { Noun, SpeechLanguage } from '../language.ts';
import { abbreviations } from './abbreviations.ts';
import { countRules, shortFormRules } from './counts.ts';
import { currencies } from './currencies.ts';
import { dateRules, yearRules } from './dates.ts';
import { cardinal, fraction, mixed, ordinal, year } from './numbers.ts';
import { placeRules } from './places.ts';
import { addressSigns, alternatives, signs } from './signs.ts';
import { timeRules } from './times.ts';
import { power, units, unitsInContext } from './units.ts';
import { weekdayRules } from './weekdays.ts';

const feminine = (one: string, many: string): Noun => ({ one, many, gender: 'feminine' });
const [million, milliarde] = [feminine('Million', 'Millionen'), feminine('Milliarde', 'Milliarden')];
const billion = feminine('Billion', 'Billionen');
const tausend: Noun = { one: 'tausend', many: 'tausend', gender: 'neuter' };
const FEMALE_NAMES = 'Elisabeth|Katharina|Maria|Margarete|Margrethe|Isabella|Christina|Beatrix';
const MALE_NAMES =
  'Albert|Alexander|Alfons|Benedikt|Christian|Eduard|Felipe|Ferdinand|Franz|Friedrich|Georg|Gregor|Gustav|Harald|Heinrich|Innozenz|Iwan|Jakob|Johannes|Joseph|Josef|Karl|Konrad|Leo|Leopold|Ludwig|Maximilian|Mehmed|Napoleon|Nikolaus|Otto|Paul|Peter|Philipp|Pius|Ramses|Richard|Rudolf|Viktor|Wilhelm|Xerxes';
const FEMALE = new RegExp(`(?:^|[^\\p{L}])(?:${FEMALE_NAMES})\\s$`, 'u');
const MALE = new RegExp(`(?:^|[^\\p{L}])(?:${MALE_NAMES})(?:\\s\\p{Lu}\\p{Ll}+)?\\s$`, 'u');

export const de: SpeechLanguage = {
  id: 'de',
  decimalMark: ',',
  cardinal,
  year,
  fraction,
  mixed,
  power,
  words: {
    minus: 'minus',
    plus: 'plus',
    plusOrMinus: 'plus oder minus',
    point: 'Komma',
    to: 'bis',
    by: 'mal',
    times: 'mal',
    dividedBy: 'geteilt durch',
    equals: 'gleich',
    per: 'pro',
    power: 'hoch',
    squared: 'hoch zwei',
    cubed: 'hoch drei',
    version: 'Version',
    versionPoint: 'Punkt',
    listing: (lines) => `Ein Listing mit ${cardinal(String(lines))} Zeilen.`,
  },
  units,
  unitsInContext,
  currencies,
  scales: new Map([
    ['tausend', tausend],
    ['tsd.', tausend],
    ['million', million],
    ['millionen', million],
    ['mio.', million],
    ['mio', million],
    ['milliarde', milliarde],
    ['milliarden', milliarde],
    ['mrd.', milliarde],
    ['mrd', milliarde],
    ['billion', billion],
    ['billionen', billion],
  ]),
  shortScales: new Map([
    ['k', tausend],
    ['m', million],
  ]),
  periods: new Map([
    ['mo', 'Monat'],
    ['monat', 'Monat'],
    ['jahr', 'Jahr'],
    ['tag', 'Tag'],
    ['woche', 'Woche'],
    ['std', 'Stunde'],
    ['stk', 'Stück'],
  ]),
  abbreviations,
  addressSigns,
  signs,
  alternatives,
  wordsInCapitals: new Set(
    'I OK NASA NATO UNESCO UNICEF OPEC FIFA UEFA RAM ROM PIN SIM JSON AIDS TÜV BAFÖG ELSTER SCHUFA EDEKA IKEA ADIDAS HARIBO ICH DU ER ES WIR DAS DIE DER DEN DEM UND ODER NICHT KEIN JA NEIN IST IN IM AN AM ZU VON MIT NUR AUF AUS ALLE ALLES'.split(
      ' ',
    ),
  ),
  spelledCapitals: new Set('ADAC ISBN OECD EDV'.split(' ')),
  romanKeywords:
    /(?:^|[^\p{L}])(?:Kapitel|Kap\.|Teil|Band|Bd\.|Akt|Szene|Artikel|Phase|Stufe|Typ|Klasse|Abschnitt|Anlage|Gruppe|Hartz|Weltkrieg|Staffel|Level)\s$/iu,
  digitContext:
    /(?:^|[^\p{L}])(?:Telefon|Tel\.|Telefonnummer|Nummer ist|ruf|wähle|Fax|Handy|Durchwahl|PIN|Code|Passwort|PLZ|Postleitzahl|Konto|Kontonummer|Endziffern)(?:\s(?:ist|lautet))?[.:]?\s$/iu,
  versionContext:
    /(?:^|[^\p{L}])(?:Version|Python|Node(?:\.js)?|Java|iOS|macOS|Android|Ubuntu|Debian|Windows|Firefox|Chrome|Electron|Bluetooth|USB|HDMI)\s$/iu,
  regnal: (digits, before) =>
    FEMALE.test(before)
      ? `die ${capitalised(ordinal(digits, 'e'))}`
      : MALE.test(before)
        ? `der ${capitalised(ordinal(digits, 'e'))}`
        : undefined,
  isAttribute: () => false,
  rules: [...placeRules, ...weekdayRules, ...shortFormRules, ...timeRules, ...dateRules],
  lateRules: [...countRules, ...yearRules],
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

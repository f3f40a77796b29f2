import { spokenQuantity } from './speak.ts';
import { spellings } from './spelling.ts';

/** Code, one and many of it, other names, and the countries' names. A currency that an adjective tells apart is named in the plural. */
const NAMES: readonly (readonly [code: string, one: string, many: string, others: string, places: string])[] = [
  [
    'EUR',
    'Euro',
    'Euro',
    '€|eur|euros',
    'deutschland|frankreich|italien|spanien|europa|irland|den niederlanden|österreich|griechenland',
  ],
  [
    'USD',
    'Dollar',
    'Dollar',
    '$|us $|us dollar|us - dollar|usd|u s dollar|us dollars|dollars|bucks',
    'amerika|usa|den usa|den vereinigten staaten',
  ],
  ['GBP', 'Pfund', 'Pfund', '£|pfund sterling|gbp', 'england|großbritannien|dem vereinigten königreich|london'],
  ['JPY', 'Yen', 'Yen', '¥|jpy', 'japan'],
  ['CHF', 'Franken', 'Franken', 'schweizer franken|schweizer fränkli|chf|fränkli', 'der schweiz|schweiz'],
  ['INR', 'Rupie', 'Rupien', '₹|indische rupie|indische rupien|indischen rupien|inr', 'indien'],
  ['CAD', 'kanadischer Dollar', 'kanadische Dollar', 'cad', 'kanada'],
  ['AUD', 'australischer Dollar', 'australische Dollar', 'aud', 'australien'],
  ['NZD', 'neuseeländischer Dollar', 'neuseeländische Dollar', 'nzd', 'neuseeland'],
  ['SEK', 'schwedische Krone', 'schwedische Kronen', 'sek', 'schweden'],
  ['NOK', 'norwegische Krone', 'norwegische Kronen', 'nok', 'norwegen'],
  ['DKK', 'dänische Krone', 'dänische Kronen', 'dkk', 'dänemark'],
  ['CZK', 'tschechische Krone', 'tschechische Kronen', 'czk', 'tschechien'],
  ['PLN', 'Zloty', 'Zloty', 'złoty|zlotys|polnische zloty|pln', 'polen'],
  ['HUF', 'Forint', 'Forint', 'ungarische forint|huf', 'ungarn'],
  ['RON', 'rumänischer Leu', 'rumänische Lei', 'lei|leu|ron', 'rumänien'],
  ['CNY', 'Yuan', 'Yuan', 'chinesische yuan|renminbi|rmb|cny', 'china'],
  ['HKD', 'Hongkong-Dollar', 'Hongkong-Dollar', 'hongkong dollar|hongkong - dollar|hkd', 'hongkong'],
  ['SGD', 'Singapur-Dollar', 'Singapur-Dollar', 'singapur dollar|singapur - dollar|sgd', 'singapur'],
  ['KRW', 'Won', 'Won', 'koreanische won|südkoreanische won|krw', 'südkorea|korea'],
  ['THB', 'Baht', 'Baht', 'thailändische baht|thb', 'thailand'],
  ['IDR', 'Rupiah', 'Rupiah', 'indonesische rupiah|idr', 'indonesien'],
  ['PHP', 'philippinischer Peso', 'philippinische Pesos', 'philippinische peso|php', 'den philippinen|philippinen'],
  ['MXN', 'mexikanischer Peso', 'mexikanische Pesos', 'mexikanische peso|peso|pesos|mxn', 'mexiko'],
  ['ARS', 'argentinischer Peso', 'argentinische Pesos', 'argentinische peso|ars', 'argentinien'],
  ['BRL', 'Real', 'Real', 'brasilianische real|reais|brl', 'brasilien'],
  ['ZAR', 'Rand', 'Rand', 'südafrikanische rand|zar', 'südafrika'],
  ['RUB', 'Rubel', 'Rubel', 'russische rubel|rub', 'russland'],
  ['UAH', 'Hrywnja', 'Hrywnja', 'griwna|ukrainische hrywnja|uah', 'der ukraine|ukraine'],
  ['TRY', 'türkische Lira', 'türkische Lira', 'lira|try', 'der türkei|türkei'],
  ['ILS', 'Schekel', 'Schekel', 'israelische schekel|ils', 'israel'],
  ['SAR', 'Riyal', 'Riyal', 'saudische riyal|rial|sar', 'saudi - arabien|saudi arabien'],
  ['AED', 'Dirham', 'Dirham', 'dirhams|aed', 'dubai|den emiraten'],
  ['BTC', 'Bitcoin', 'Bitcoin', 'bitcoins|btc', ''],
];
/** What goes before a name to say of which country it is. */
const ADJECTIVES: readonly (readonly [code: string, stems: string, noun: string])[] = [
  ['USD', 'amerikanisch', 'dollar'],
  ['GBP', 'britisch englisch', 'pfund'],
  ['CHF', 'schweizer', 'franken'],
];

const listed = (names: string) => names.split('|').filter(Boolean);
/** "kanadische Dollar" is also said "kanadischer Dollar", "in kanadischen Dollar". */
const declinedForms = (name: string) => {
  const [first = '', ...rest] = name.split(' ');
  if (rest.length === 0 || !/(?:isch|isch)er?$|ische$/.test(first)) return [name];
  const stem = first.replace(/er?$/, '');
  return ['e', 'en', 'er'].map((ending) => [`${stem}${ending}`, ...rest].join(' '));
};

/** Each currency's names in lower case and every spelling, and its countries'. */
export const CURRENCY_WORDS = NAMES.map(([code, one, many, others, places]) => ({
  code,
  names: spellings([
    ...new Set(
      [one, many, ...listed(others), ...(/^\S+$/.test(one) ? [`${one}kurs`] : [])]
        .map((name) => name.toLowerCase().replace('-', ' - '))
        .flatMap(declinedForms),
    ),
    ...ADJECTIVES.filter(([of]) => of === code).flatMap(([, stems, noun]) =>
      stems.split(' ').flatMap((stem) => ['', 'e', 'en', 'er', 'es'].map((ending) => `${stem}${ending} ${noun}`)),
    ),
  ]),
  places: spellings(listed(places)),
}));

/** What a hundredth is called, with the currency it is mostly of. */
export const CENTS: ReadonlyMap<string, string> = new Map([
  ['cent', 'EUR'],
  ['cents', 'EUR'],
  ['eurocent', 'EUR'],
  ['¢', 'USD'],
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['rappen', 'CHF'],
  ['kopeken', 'RUB'],
]);

/** @returns such as "Euro", "kanadische Dollar"; the code of a currency without a name */
export function currencyName(currency: string, amount: number): string {
  const [, one = currency, many = currency] = NAMES.find(([code]) => code === currency) ?? [];
  return amount === 1 ? one : many;
}

/** @returns such as "1 Euro" and "16,20 Dollar" */
export function spokenMoney(amount: number, currency: string): string {
  const isShort = Math.abs(amount) < 0.01 || Number.isInteger(Number(amount.toFixed(2)));
  const shown = isShort ? spokenQuantity(amount) : amount.toFixed(2).replace('.', ',');
  return `${shown} ${currencyName(currency, shown === '1' ? 1 : 2)}`;
}

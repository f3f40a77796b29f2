interface CurrencyNames {
  one: string;
  many: string;
  /** Further names, as they are said. */
  others: readonly string[];
  /** Where it is paid with: "money of Canada". */
  places: readonly string[];
}

/** Code, one of it, many of it, other names, and the countries' names. */
const NAMES: readonly (readonly [code: string, one: string, many: string, others: string, places: string])[] = [
  ['EUR', 'euro', 'euros', '€|eu|eur', 'germany|france|italy|spain|europe|ireland|the netherlands|austria|greece'],
  [
    'USD',
    'dollar',
    'dollars',
    '$|us $|bucks|buck|us dollar|us dollars|u s dollar|u . s . dollar|u . s . dollars|usd|u s d|u . s . d|u . s . d .|american dollar|american dollars|dollar american|dollars american|united states dollar|united states dollars|usa dollar|american money|$ usd|american currency|us currency',
    'us|usa|america|united states|united states of america',
  ],
  [
    'GBP',
    'pound',
    'pounds',
    '£|quid|quids|british pound|british pounds|english pound|english pounds|pound sterling|pounds sterling|sterling|gbp|g b p|g . b . p|g . b . p .|uk pound|uk pounds|british money',
    'england|uk|britain|great britain|united kingdom|london',
  ],
  ['JPY', 'yen', 'yen', '¥|yens|yan|japanese yen|jpy|japanese money', 'japan'],
  ['CHF', 'franc', 'francs', 'swiss franc|swiss francs|chf|franks', 'switzerland'],
  ['INR', 'rupee', 'rupees', '₹|rupie|rupies|indian rupee|indian rupees|inr|indian money', 'india'],
  ['CAD', 'Canadian dollar', 'Canadian dollars', 'cad|canadian|canadian money|canadian currency', 'canada'],
  [
    'AUD',
    'Australian dollar',
    'Australian dollars',
    'aud|aus dollar|aus dollars|aussie dollar|aussie dollars',
    'australia',
  ],
  ['NZD', 'New Zealand dollar', 'New Zealand dollars', 'nzd|kiwi dollar|kiwi dollars', 'new zealand'],
  ['SEK', 'Swedish crown', 'Swedish crowns', 'swedish kronor|swedish krona|swedish kroner|sek', 'sweden'],
  ['NOK', 'Norwegian crown', 'Norwegian crowns', 'norwegian kroner|norwegian krone|nok', 'norway'],
  ['DKK', 'Danish crown', 'Danish crowns', 'danish kroner|danish krone|dkk', 'denmark'],
  ['CZK', 'Czech crown', 'Czech crowns', 'czech koruna|czech korunas|koruna|czk', 'czechia|the czech republic'],
  ['PLN', 'zloty', 'zloty', 'zlotys|polish zloty|pln', 'poland'],
  ['HUF', 'forint', 'forints', 'hungarian forint|hungarian forints|huf', 'hungary'],
  ['RON', 'leu', 'lei', 'romanian leu|romanian lei|ron', 'romania'],
  ['CNY', 'yuan', 'yuan', 'chinese yuan|renminbi|rmb|cny|chinese money', 'china'],
  ['HKD', 'Hong Kong dollar', 'Hong Kong dollars', 'hkd', 'hong kong'],
  ['SGD', 'Singapore dollar', 'Singapore dollars', 'sgd', 'singapore'],
  ['KRW', 'won', 'won', 'korean won|south korean won|krw', 'south korea|korea'],
  ['THB', 'baht', 'baht', 'thai baht|thb', 'thailand'],
  ['IDR', 'rupiah', 'rupiah', 'indonesian rupiah|idr', 'indonesia'],
  [
    'PHP',
    'Philippine peso',
    'Philippine pesos',
    'filipino peso|filipino pesos|philippiness peso|php',
    'the philippines|philippines',
  ],
  ['MXN', 'peso', 'pesos', 'mexican peso|mexican pesos|mxn|mexican money', 'mexico'],
  ['ARS', 'Argentine peso', 'Argentine pesos', 'argentinian peso|argentinian pesos|ars', 'argentina'],
  ['BRL', 'real', 'reais', 'brazilian real|brazilian reals|reals|brl', 'brazil'],
  ['ZAR', 'rand', 'rand', 'rands|south african rand|zar|krugerrand|krugerrands', 'south africa'],
  ['RUB', 'ruble', 'rubles', 'rouble|roubles|russian ruble|russian rubles|rub', 'russia'],
  ['UAH', 'hryvnia', 'hryvnias', 'ukrainian hryvnia|uah', 'ukraine'],
  ['TRY', 'lira', 'lira', 'liras|turkish lira|turkish liras', 'turkey'],
  ['ILS', 'shekel', 'shekels', 'israeli shekel|israeli shekels|ils', 'israel'],
  ['SAR', 'riyal', 'riyals', 'saudi riyal|saudi riyals|sar', 'saudi arabia'],
  ['AED', 'dirham', 'dirhams', 'emirati dirham|uae dirham|aed', 'dubai|the emirates'],
  ['BTC', 'bitcoin', 'bitcoins', 'btc', ''],
];

const listed = (names: string) => names.split('|').filter(Boolean);

export const CURRENCY_NAMES: ReadonlyMap<string, CurrencyNames> = new Map(
  NAMES.map(([code, one, many, others, places]) => [
    code,
    { one, many, others: listed(others), places: listed(places) },
  ]),
);

/** What a hundredth is called, with the currency it is mostly of. */
export const CENTS: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['¢', 'USD'],
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['pennies', 'USD'],
]);

/** @returns such as "1 euro" and "16.20 dollars" */
export function spokenMoney(amount: number, currency: string): string {
  const { one = currency, many = currency } = CURRENCY_NAMES.get(currency) ?? {};
  const rounded = amount !== 0 && Math.abs(amount) < 0.01 ? amount.toPrecision(2) : amount.toFixed(2);
  const shown = Number.isInteger(Number(rounded)) ? String(Number(rounded)) : rounded;
  return `${shown} ${shown === '1' ? one : many}`;
}

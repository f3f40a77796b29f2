import type { Currency, Gender } from '../language.ts';

/** Symbols and codes, its name, then the hundredth part and its plural; "+" behind a name: feminine. */
const CURRENCIES = `
€|EUR|Euro:Euro:Cent:Cent  $|USD|US$:Dollar:Cent:Cent  £|GBP:Pfund:Penny:Pence  ¥|JPY:Yen  CNY:Yuan  ₹|INR:Rupie+
CHF|Fr.:Franken:Rappen:Rappen  SEK:schwedische Krone+  NOK:norwegische Krone+  DKK:dänische Krone+  kr:Krone+
zł|PLN:Zloty  ₽|RUB:Rubel  ₺|TRY:Lira+  ₿|BTC:Bitcoin  A$|AUD:australischer Dollar  C$|CAD:kanadischer Dollar  ₩|KRW:Won  ct:Cent  ¢:Cent
`;

export const currencies: ReadonlyMap<string, Currency> = new Map(
  CURRENCIES.trim()
    .split(/\n| {2}/)
    .flatMap((entry) => {
      const [symbols = '', name = '', minorOne, minorMany = ''] = entry.split(':');
      const one = name.replace('+', '');
      const gender: Gender = name.endsWith('+') ? 'feminine' : 'masculine';
      const many = gender === 'feminine' ? `${one.replace(/^(\S+e) /, '$1n ')}n` : one.replace(/^(\S+)er /, '$1e ');
      const minor: Pick<Currency, 'minor'> =
        minorOne === undefined ? {} : { minor: { one: minorOne, many: minorMany, gender: 'masculine' } };
      return symbols.split('|').map((symbol) => [symbol, { one, many, gender, ...minor }] as const);
    }),
);

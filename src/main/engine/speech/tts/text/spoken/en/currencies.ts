import type { Currency } from '../language.ts';

/** Symbols and codes, the singular, its plural, then the hundredth part and its plural. */
const CURRENCIES = `
$|USD:dollar:dollars:cent:cents  US$|US $|U.S. $:U S dollar:U S dollars:cent:cents  A$|AU$|AUD:Australian dollar:Australian dollars:cent:cents
C$|CA$|CAD:Canadian dollar:Canadian dollars:cent:cents  NZ$|NZD:New Zealand dollar:New Zealand dollars:cent:cents
HK$|HKD:Hong Kong dollar:Hong Kong dollars:cent:cents  S$|SGD:Singapore dollar:Singapore dollars:cent:cents
€|EUR:euro:euros:cent:cents  £|GBP:pound:pounds:penny:pence  ¥|JPY|JP¥:yen:yen  CN¥|CNY|RMB:yuan:yuan
₹|INR|Rs|Rs.:rupee:rupees:paisa:paise  ₩|KRW:won:won  ₽|RUB:ruble:rubles  ₺|TRY:lira:lira  ₴|UAH:hryvnia:hryvnias
₪|ILS:shekel:shekels  ฿|THB:baht:baht  ₫|VND:dong:dong  ₱|PHP:peso:pesos  R$|BRL:real:reais  ₿|BTC:bitcoin:bitcoins
CHF:Swiss franc:Swiss francs  SEK:Swedish krona:Swedish kronor  NOK:Norwegian krone:Norwegian kroner
DKK:Danish krone:Danish kroner  kr:krone:kroner  zł|PLN:zloty:zlotys  ZAR:rand:rand  MXN:Mexican peso:Mexican pesos
¢:cent:cents  ₦|NGN:naira:naira
`;

export const currencies: ReadonlyMap<string, Currency> = new Map(
  CURRENCIES.trim()
    .split(/\n| {2}/)
    .flatMap((entry) => {
      const [symbols = '', one = '', many = '', minorOne, minorMany = ''] = entry.split(':');
      const minor = minorOne === undefined ? {} : { minor: { one: minorOne, many: minorMany } };
      return symbols.split('|').map((symbol) => [symbol, { one, many, ...minor }] as const);
    }),
);

/** Characters that are another way to write usual ones: ligatures, full-width and mathematical letters, digits in circles. */
const COMPATIBLE = /[\u2460-\u249B\u24EA\u2080-\u2089\u2160-\u217F\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu;
/** Digits in circles are numbers of their own. */
const ENCLOSED = /[\u2460-\u249B\u24EA]/u;
/** One digit too often is better than a wrong one: these have no other form. */
const OTHER_NUMBERS = /(?![²³¹⁰⁴-⁹])\p{No}/gu;
/** Signs that are typed as two. */
const DIGRAPHS: Readonly<Record<string, string>> = {
  '>=': '≥',
  '<=': '≤',
  '!=': '≠',
  '==': '=',
  '->': '→',
  '=>': '→',
  '+-': '±',
};
const DIGRAPH = /[><!=]=|[-=]>|\+-(?=\d)/gu;
/** "2020-12-31T23:59", "2026-03-04T15:04:00.000Z", "…T15:04:00+01:00" (ISO 8601) */
const TIMESTAMP =
  /(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00(?:\.0{1,9})?(?!\d)|(:\d\d)(?:\.\d{1,9})?)?(?:(Z)(?!\p{L})|([+-]\d\d:?\d\d)(?!\d))?/gu;
/** In a number, where no usual space is: "10\u00A0000". */
const GROUP_SPACE = /(?<=\d)[\u00A0\u2009\u202F](?=\d{3}(?!\d))/gu;
const VULGAR_FRACTION = /(\d?)\s?([¼-¾⅐-⅞↉])/gu;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\p{Cs}\p{Co}]/gu;

/**
 * Writes the same text with few characters: plain quotes, spaces and digits; nothing invisible, no unpaired surrogates.
 * Line feeds stay.
 */
export function plainCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(GROUP_SPACE, '')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Zs}]/gu, ' ')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟«»‹›″]/gu, '"')
    .replace(/[‐‑]/gu, '-')
    .replace(/…/gu, '...')
    .replace(DIGRAPH, (signs) => DIGRAPHS[signs] ?? signs)
    .replace(TIMESTAMP, (_, day: string, time: string, seconds = '', utc?: string, offset = '') => {
      const zone = utc === undefined ? offset && `, UTC${offset}` : ' UTC';
      return `${day} ${time}${seconds}${zone}`;
    })
    .replace(VULGAR_FRACTION, (_, digit: string, fraction: string) => {
      const plain = fraction.normalize('NFKD').replace('⁄', '/');
      return digit === '' ? ` ${plain}` : `${digit} ${plain}`;
    })
    .replace(/⁄/gu, '/')
    .replace(COMPATIBLE, (character) => {
      const plain = character.normalize('NFKC');
      return ENCLOSED.test(character) ? ` ${plain} ` : plain;
    })
    .replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(OTHER_NUMBERS, ' ');
}

/** Unicode gives the ten digits of a script consecutive code points from its zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  times: '×',
  divide: '÷',
  minus: '−',
  plusmn: '±',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sect: '§',
  copy: '',
  reg: '',
  trade: '',
  middot: '·',
  bull: '•',
  rarr: '→',
  micro: 'µ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
};

/** What is written for the eye, with what is left of it for the ear. Lengths are bounded, so that no text takes long. */
const MARKS: readonly [RegExp, string][] = [
  [/<!--.{0,2000}?-->/gsu, ' '],
  [/!\[([^\]\n]{0,300})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?: "[^"\n]{0,200}")?\)/gu, '$1'],
  [/\[([^[\]\n]{1,300})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?: "[^"\n]{0,200}")?\)/gu, '$1'],
  [/^\s{0,3}\[[^\]\n]{1,100}\]:\s.*$/gmu, ''],
  [/\[([^[\]\n]{1,300})\]\[[^\]\n]{0,100}\]/gu, '$1'],
  // The rest of a link whose text has several sentences.
  [/\]\((?:https?:|\/|#|mailto:)[^()\s]{0,2000}\)/gu, ''],
  [/\[\^[^\]\n]{1,50}\]/gu, ''],
  // The number of a source: "as found by others [3]."
  [/(?<=[\p{L}.,!?"')])\s?\[\d{1,3}\]/gu, ''],
  [/<((?:https?|mailto):[^<>\s]{1,2000})>/gu, '$1'],
  [/<(?:br|\/p|\/li|\/h\d|\/tr|\/td|hr)\s?\/?>/giu, ', '],
  [/<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>\n]{0,300})?\/?>/giu, ''],
  [/^\s{0,12}(?:>\s?){1,5}/gmu, ''],
  [/^\s{0,3}#{1,6}\s+/gmu, ''],
  [/\s+#{1,6}\s*$/gmu, ''],
  [/^\s{0,12}[-*+•◦▪‣·–]\s+(?=\S)/gmu, ''],
  [/^\s{0,12}(\d{1,4})\)\s+(?=\S)/gmu, '$1. '],
  [/^(\s{0,12}(?:\d{1,4}\.\s+)?)\[[ xX]\]\s+/gmu, '$1'],
  [/(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])/gu, ''],
  [/(?<=[^\s*])\*{1,3}(?![\p{L}\p{N}*])/gu, ''],
  [/(?<=\p{L})\*{2}(?=\p{L})/gu, ''],
  [/(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])/gu, ''],
  [/(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/gu, ''],
  [/~~/gu, ''],
  [/`{1,3}/gu, ''],
  [/\\[()[\]]/gu, ' '],
];

const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}\d{0,2}));/giu;
const ESCAPED = /\\([\\*_{}[\]()#+\-.!|>~])/gu;
const FENCE = /^\s{0,12}(?:```|~~~)/u;
/** A listing of one short line is an answer; more is for the eye. */
const MAX_READ_LISTING = 80;

/**
 * One sentence, heading, item, row or listing of a Markdown text without its marks; links without their addresses.
 * @param listing says that a listing of so many lines is not read out
 */
export function withoutMarkdown(text: string, listing: (lines: number) => string): string {
  if (FENCE.test(text)) return ofListing(text, listing);
  let plain = isTableRow(text) ? cellsOf(text) : text;
  for (const [mark, rest] of MARKS) plain = plain.replace(mark, rest);
  return plain
    .replace(ESCAPED, '$1')
    .replace(ENTITY, (whole, decimal, hex, name) => characterOf(decimal, hex, name) ?? whole);
}

function ofListing(text: string, listing: (lines: number) => string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !FENCE.test(line));
  const [line = ''] = lines;
  return lines.length <= 1 && line.length <= MAX_READ_LISTING ? line : listing(lines.length);
}

function isTableRow(text: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(text) || (text.match(/ \| /gu)?.length ?? 0) >= 2;
}

function cellsOf(row: string): string {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^:?-+:?$/u.test(cell))
    .join(', ');
}

function characterOf(decimal?: string, hex?: string, name?: string): string | undefined {
  if (name !== undefined) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

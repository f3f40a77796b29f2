/** How far a rule looks around, characters. */
const REACH = 100;

/** What stands around a match in the written text, at most `REACH` of it. */
export interface Around {
  before: string;
  after: string;
}

/** What a match begins with. Rules are tried only where their kind begins. */
type Start = 'digit' | 'letter' | 'sign';

/** How one kind of written thing is said. */
export interface Rule {
  starts: readonly Start[];
  /** Sticky; every repetition is bounded, so that no text takes long. */
  pattern: RegExp;
  /** @returns what is said; undefined when it is something else after all */
  say(match: RegExpExecArray, around: Around): string | undefined;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*/uy;
const CHARACTER = /./suy;
/** What is said directly after each other needs a space between. */
const ENDS_AS_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_AS_WORD = /^[\p{L}\p{N}]/u;

/**
 * Reads a text from left to right. At each place the first rule that matches says its part, which is not read again; a word that
 * no rule wants stays as it is.
 * @param rules the more special ones first
 */
export function scan(text: string, rules: readonly Rule[]): string {
  const byStart: Record<Start, Rule[]> = { digit: [], letter: [], sign: [] };
  for (const rule of rules) for (const start of rule.starts) byStart[start].push(rule);
  const parts: string[] = [];
  let tail = '';
  let wasSaid = false;
  for (let at = 0; at < text.length; ) {
    const start = startAt(text, at);
    const said = start === 'space' ? undefined : firstToSay(byStart[start], text, at);
    const { words, end } = said ?? rawAt(text, at);
    if ((said !== undefined || wasSaid) && ENDS_AS_WORD.test(tail) && BEGINS_AS_WORD.test(words)) parts.push(' ');
    if (words !== '') {
      parts.push(words);
      tail = words.slice(-2);
      wasSaid = said !== undefined;
    }
    at = end;
  }
  return parts.join('');
}

function startAt(text: string, at: number): Start | 'space' {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\s/.test(character)) return 'space';
  if (/\d/.test(character)) return 'digit';
  return /\p{L}/u.test(character) ? 'letter' : 'sign';
}

function rawAt(text: string, at: number): { words: string; end: number } {
  const words = matchAt(WORD, text, at)?.[0] ?? matchAt(CHARACTER, text, at)?.[0] ?? '';
  return { words, end: at + words.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function firstToSay(rules: readonly Rule[], text: string, at: number): { words: string; end: number } | undefined {
  for (const { pattern, say } of rules) {
    const match = matchAt(pattern, text, at);
    if (!match || match[0] === '') continue;
    const end = at + match[0].length;
    const around = { before: text.slice(Math.max(0, at - REACH), at), after: text.slice(end, end + REACH) };
    const words = say(match, around);
    if (words === undefined) continue;
    // The full stop of an abbreviation at the end is the sentence's too.
    const closes = match[0].endsWith('.') && !/[\p{L}\p{N}.!?]/u.test(around.after);
    return { words: closes && words !== '' ? `${words}.` : words, end };
  }
  return undefined;
}

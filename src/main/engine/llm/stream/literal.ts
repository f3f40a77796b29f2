/** Values as models write them where it is not JSON: in Python's form, in Gemma's, and as JSON in single quotation marks. */

/** Marks around a text, the longer ones first. */
const STRING_MARKS = ['<|"|>', '<escape>', '"""', "'''", '"', "'"] as const;
const CLOSING_BRACKETS: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const WORDS: Record<string, unknown> = { true: true, false: false, null: null, none: null };
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '0': '\0' };
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
const WORD = /[\p{L}_$][\p{L}\p{N}_$.-]*/uy;
/** A text without quotation marks, which only Gemma writes. */
const BARE_TEXT = /[^,{}[\]()<>"]+/y;
const BLANKS = /\s*/y;

/**
 * Finds the end of what is in brackets. Brackets in texts do not count.
 * @param start place of the first bracket
 * @returns the place behind the last bracket; undefined when that has not come yet
 */
export function bracketEnd(text: string, start: number): number | undefined {
  const open: string[] = [];
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    const mark = stringMarkAt(text, at);
    if (mark !== undefined) {
      const end = stringEnd(text, at + mark.length, mark);
      if (end === undefined) return undefined;
      at = end + mark.length - 1;
    } else if (character in CLOSING_BRACKETS) {
      open.push(CLOSING_BRACKETS[character] ?? '');
    } else if (character === open.at(-1)) {
      open.pop();
      if (open.length === 0) return at + 1;
    }
  }
  return undefined;
}

/** @returns the value that a text consists of; undefined when it is none */
export function readLiteral(text: string): unknown {
  const reader = new LiteralReader(text);
  try {
    const value = reader.value();
    return reader.isAtEnd ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads values from left to right. Its methods throw SyntaxError where the text is not what they read. */
export class LiteralReader {
  at = 0;

  /** @param allowsBareText whether a text may stand without quotation marks */
  constructor(
    private readonly text: string,
    private readonly allowsBareText = false,
  ) {}

  get isAtEnd(): boolean {
    this.match(BLANKS);
    return this.at === this.text.length;
  }

  value(): unknown {
    this.match(BLANKS);
    const next = this.text.charAt(this.at);
    if (next === '{') return this.fields('{', '}', ':');
    if (next === '[') return this.#list('[', ']');
    if (next === '(') return this.#list('(', ')');
    const mark = stringMarkAt(this.text, this.at);
    return mark === undefined ? this.#plain() : this.#string(mark);
  }

  /**
   * Names and values: a dictionary, or the arguments of a call.
   * @param sign between a name and its value
   */
  fields(open: string, close: string, sign: ':' | '='): Record<string, unknown> {
    this.expect(open);
    const entries: [string, unknown][] = [];
    while (!this.skip(close)) {
      this.match(BLANKS);
      const mark = stringMarkAt(this.text, this.at);
      const name = mark === undefined ? this.expectMatch(WORD) : this.#string(mark);
      this.expect(sign);
      entries.push([name, this.value()]);
      if (!this.skip(',')) {
        this.expect(close);
        break;
      }
    }
    return Object.fromEntries(entries);
  }

  skip(sign: string): boolean {
    this.match(BLANKS);
    const isThere = this.isAt(sign);
    if (isThere) this.at += sign.length;
    return isThere;
  }

  isAt(sign: string): boolean {
    return this.text.startsWith(sign, this.at);
  }

  expect(sign: string): void {
    if (!this.skip(sign)) throw new SyntaxError(`${sign} is missing`);
  }

  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  expectMatch(pattern: RegExp): string {
    const found = this.match(pattern);
    if (found === undefined) throw new SyntaxError('a name or a value is missing');
    return found;
  }

  #list(open: string, close: string): unknown[] {
    this.expect(open);
    const values: unknown[] = [];
    while (!this.skip(close)) {
      values.push(this.value());
      if (!this.skip(',')) {
        this.expect(close);
        break;
      }
    }
    return values;
  }

  #plain(): unknown {
    const start = this.at;
    const word = this.match(WORD)?.toLowerCase();
    if (word !== undefined && word in WORDS) return WORDS[word];
    this.at = start;
    const number = this.match(NUMBER);
    if (number !== undefined && !/[\p{L}\p{N}_]/u.test(this.text.charAt(this.at))) return Number(number);
    this.at = start;
    if (!this.allowsBareText) throw new SyntaxError('not a value');
    return this.expectMatch(BARE_TEXT).trim();
  }

  #string(mark: string): string {
    const start = this.at + mark.length;
    const end = stringEnd(this.text, start, mark);
    if (end === undefined) throw new SyntaxError('a text does not end');
    this.at = end + mark.length;
    const inner = this.text.slice(start, end);
    return hasEscapes(mark) ? unescaped(inner) : inner;
  }
}

function stringMarkAt(text: string, at: number): string | undefined {
  return STRING_MARKS.find((mark) => text.startsWith(mark, at));
}

function stringEnd(text: string, start: number, mark: string): number | undefined {
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(mark, at)) return at;
    if (text.charAt(at) === '\\' && hasEscapes(mark)) at += 1;
  }
  return undefined;
}

function hasEscapes(mark: string): boolean {
  return !mark.startsWith('<');
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|(.))/gis, (_, code: string | undefined, sign: string) =>
    code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

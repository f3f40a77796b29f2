import { isHyphen, type Token } from '../grammar/tokenize.ts';

/** Tokens from the first one up to behind the last one. */
export type TokenRange = readonly [from: number, to: number];

const NO_SLIPS: ReadonlyMap<number, string> = new Map();

/** The words of one command, without courtesies around it, hesitation, and what was corrected in it. */
export class SaidSentence {
  /**
   * @param isLeftOut whether a token is punctuation or hesitation
   * @param slips what was meant, by the token of what was heard
   */
  constructor(
    readonly words: { utterance: string; tokens: readonly Token[] },
    private readonly isLeftOut: (at: number) => boolean,
    private readonly ranges: readonly TokenRange[],
    private readonly slips = NO_SLIPS,
  ) {}

  /** As it was transcribed, with what was meant where a word was misheard; without the capital of a sentence. */
  get text(): string {
    const kept = this.ranges.flatMap(([from, to]) => indices(from, to)).filter((at) => !this.#isDropped(at));
    const { utterance, tokens } = this.words;
    const text = kept.reduce((before, at, index) => {
      const { start, end, isGlued, isPartOfWord } = tokens[at] as Token;
      const isNext = kept[index - 1] === at - 1;
      const isJoined = before === '' || (isGlued && isNext);
      // What joins the parts of a word belongs to none of them.
      const from = isPartOfWord && isNext ? (tokens[at - 1]?.end ?? start) : start;
      return `${before}${isJoined ? '' : ' '}${this.slips.get(at) ?? utterance.slice(from, end)}`;
    }, '');
    return withoutCapital(text);
  }

  /** Whether a word was taken for another one that sounds like it. */
  get hasSlips(): boolean {
    return this.slips.size > 0;
  }

  /** @returns the same, where the tokens of one range stand in for those of another */
  replacing([from, to]: TokenRange, by: TokenRange): SaidSentence {
    const ranges = this.ranges.flatMap(([start, end]): TokenRange[] =>
      start <= from && to <= end ? [[start, from], by, [to, end]] : [[start, end]],
    );
    return new SaidSentence(this.words, this.isLeftOut, ranges, this.slips);
  }

  /** What stands within a word stays: "M&M's". STT writes hyphens where none are meant: "the kitchen door-locked". */
  #isDropped(at: number): boolean {
    const { tokens } = this.words;
    const isInsideWord = tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true;
    return this.isLeftOut(at) && (isHyphen(tokens, at) || !isInsideWord);
  }
}

/** @returns the text without the capital that a sentence begins with; one of a name is kept */
export function withoutCapital(text: string): string {
  return isName(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** "NATO", "iPhone", "I": capitals that no sentence puts there. */
const isName = (text: string) => /^(?:\p{L}\.|\S*\p{L}\p{Lu}|I(?!\p{L}))/u.test(text);

const indices = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

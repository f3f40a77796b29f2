import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { DICTATION_WORDS } from './dictation-words.ts';
import type { DictationWords, Mark } from './said-while-dictating.ts';

/** A part of dictated text. */
type Atom =
  | { kind: 'word'; written: string; keepsCapital: boolean }
  | { kind: 'mark'; mark: Mark }
  | { kind: 'break'; written: string };

/** A word as STT wrote it: `core` without the marks around it, in lower case. */
interface Token {
  written: string;
  core: string;
}

const MAX_COMMAND_WORDS = 3;
/** Marks that STT writes behind a word. */
const TRAILING_MARKS = /[.,;:!?…]+$/;
/** Those of them that only stand for a pause. */
const GUESSED_MARKS = /[,;:]+$/;
const ENDS_SENTENCE = /[.!?…]["”')]*$/;

/**
 * Text that grows with what is said, a piece at a time: words for marks and breaks are written as those, and "scratch that" takes
 * the newest piece back. There is no line break in it that was not said.
 */
export class DictatedText {
  readonly #pieces: Atom[][] = [];

  /** @param heard what was said between two pauses, as STT wrote it */
  add(heard: string, language: IntentLanguage = 'en'): void {
    const piece = this.#read(heard, DICTATION_WORDS[language]);
    if (piece.length > 0) this.#pieces.push(piece);
  }

  /** The whole text. */
  get text(): string {
    return written(this.#pieces.flat());
  }

  /** The text without a full stop at its end, which the next piece may make superfluous. */
  get settledText(): string {
    return this.text.replace(/\.$/, '');
  }

  /** The text as it would be with another piece. */
  textWith(heard: string, language: IntentLanguage = 'en'): string {
    const kept = [...this.#pieces];
    const piece = this.#read(heard, DICTATION_WORDS[language]);
    const text = written([...this.#pieces.flat(), ...piece]);
    this.#pieces.splice(0, this.#pieces.length, ...kept);
    return text;
  }

  #read(heard: string, words: DictationWords): Atom[] {
    const tokens = tokensOf(heard);
    const atoms: Atom[] = [];
    for (let at = 0; at < tokens.length; ) {
      const command = commandAt(tokens, at, words);
      if (!command) {
        const written = tokens[at]?.written ?? '';
        atoms.push({ kind: 'word', written, keepsCapital: words.keepsCapital(written) });
        at += 1;
        continue;
      }
      if (command.kind !== 'scratch') atoms.push(command);
      // Nothing of this piece is left to take back: the piece before it is meant.
      else if (atoms.splice(0).length === 0) this.#pieces.pop();
      at += command.length;
    }
    return atoms;
  }
}

type Command = ({ kind: 'mark'; mark: Mark } | { kind: 'break'; written: string } | { kind: 'scratch' }) & {
  /** How many words say it. */
  length: number;
};

/** The command that begins with a word; the longest counts. */
function commandAt(tokens: readonly Token[], at: number, words: DictationWords): Command | undefined {
  for (let length = MAX_COMMAND_WORDS; length > 0; length--) {
    const said = tokens.slice(at, at + length);
    if (said.length < length) continue;
    const core = said.map((token) => token.core).join(' ');
    const command = commandOf(core, words);
    if (!command) continue;
    const isScratch = command.kind === 'scratch';
    if (!isScratch && words.isMeantAsWords(tokens[at - 1]?.core, tokens[at + length]?.core, core)) return undefined;
    return { ...command, length };
  }
  return undefined;
}

function commandOf(said: string, { marks, breaks, scratches }: DictationWords) {
  const mark = marks.get(said);
  if (mark) return { kind: 'mark' as const, mark };
  const lineBreak = breaks.get(said);
  if (lineBreak !== undefined) return { kind: 'break' as const, written: lineBreak };
  return scratches.has(said) ? { kind: 'scratch' as const } : undefined;
}

function tokensOf(heard: string): Token[] {
  // A language server or a model may write anything: control characters are keys of their own.
  const words = heard.replace(/\p{Cc}/gu, ' ').split(/\s+/);
  return words.filter(Boolean).map((word) => ({
    written: word,
    core: word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  }));
}

function written(atoms: readonly Atom[]): string {
  let text = '';
  let before: Atom | undefined;
  for (const atom of atoms) {
    text = joined(text, before, atom);
    before = atom;
  }
  return text;
}

function joined(text: string, before: Atom | undefined, atom: Atom): string {
  switch (atom.kind) {
    case 'break':
      // What STT wrote before it was its guess at a pause, unless it ended a sentence.
      return (before?.kind === 'word' ? text.replace(GUESSED_MARKS, '') : text) + atom.written;
    case 'mark':
      return withMark(text, before, atom.mark);
    case 'word':
      return text + spaceAfter(text, before) + cased(atom, text, before);
  }
}

function withMark(text: string, before: Atom | undefined, mark: Mark): string {
  // The mark that is said stands for the one that STT supposed there.
  const bare = before?.kind === 'word' ? text.replace(supposedMarks(mark), '') : text;
  if (mark.clings === 'left' || mark.clings === 'both') return bare + mark.written;
  return bare + spaceAfter(bare, before) + mark.written;
}

/** What STT may have supposed in the place of a mark: a quotation has its own marks within and before it. */
function supposedMarks({ written: sign, quotes }: Mark): RegExp {
  if (quotes === 'open') return /$/;
  return quotes === 'close' || '()'.includes(sign) ? GUESSED_MARKS : TRAILING_MARKS;
}

function spaceAfter(text: string, before: Atom | undefined): string {
  if (text === '' || before?.kind === 'break') return '';
  const clings = before?.kind === 'mark' ? before.mark.clings : undefined;
  return clings === 'right' || clings === 'both' ? '' : ' ';
}

/** A sentence begins with a capital letter; within one, STT's capital letter after a pause is taken back. */
function cased(
  { written: word, keepsCapital }: Extract<Atom, { kind: 'word' }>,
  text: string,
  before: Atom | undefined,
): string {
  const begins = text === '' || before?.kind === 'break' || ENDS_SENTENCE.test(text);
  if (begins) return word.charAt(0).toUpperCase() + word.slice(1);
  const goesOn = before?.kind === 'mark' && !before.mark.endsSentence && before.mark.clings !== 'right';
  return goesOn && !keepsCapital ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

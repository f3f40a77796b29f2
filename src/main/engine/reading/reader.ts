import { splitSentences } from '../speech/tts/text/sentences.ts';

interface Sentence {
  text: string;
  paragraph: number;
}

/** Where reading goes on. */
export type ReadingStep = 'here' | 'start' | 'next-sentence' | 'next-paragraph' | 'this-paragraph' | 'last-paragraph';

/** What is said after the reply, sentence by sentence. */
export interface SpokenText {
  sentences: Iterable<string>;
  /** The first sample of a sentence was heard. @param index counts from 0 */
  onHeard(index: number): void;
}

/** A text that is read aloud, and how far it was heard. */
export class Reader {
  #sentences: readonly Sentence[] = [];
  #at = 0;
  #text = '';
  #isPrivate = false;

  /** The whole text; empty when none was read yet. */
  get text(): string {
    return this.#text;
  }

  /** Whether the text is the user's own. */
  get isPrivate(): boolean {
    return this.#isPrivate;
  }

  /** @returns whether there is anything to say in it */
  open(text: string, isPrivate: boolean): boolean {
    this.#text = text;
    this.#isPrivate = isPrivate;
    this.#at = 0;
    this.#sentences = text
      .split(/\n+/)
      .flatMap((paragraph, index) => splitSentences(paragraph).map((each) => ({ text: each, paragraph: index })));
    return this.#sentences.length > 0;
  }

  /** @param from where it begins, counted in sentences */
  spoken(from = 0): SpokenText {
    return {
      sentences: this.#sentences.slice(from).map(({ text }) => text),
      onHeard: (index) => {
        this.#at = from + index;
      },
    };
  }

  /** @returns where a step leads from the sentence that was heard last; undefined behind the end */
  placeOf(step: ReadingStep): number | undefined {
    const place = this.#placeOf(step);
    return place < this.#sentences.length ? place : undefined;
  }

  #placeOf(step: ReadingStep): number {
    const current = this.#sentences[this.#at]?.paragraph ?? Number.POSITIVE_INFINITY;
    const firstOf = (isWanted: (paragraph: number) => boolean) => {
      const found = this.#sentences.findIndex(({ paragraph }) => isWanted(paragraph));
      return found === -1 ? this.#sentences.length : found;
    };
    const before = this.#sentences.filter(({ paragraph }) => paragraph < current).at(-1)?.paragraph ?? 0;
    switch (step) {
      case 'here':
        return this.#at;
      case 'start':
        return 0;
      case 'next-sentence':
        return this.#at + 1;
      case 'next-paragraph':
        return firstOf((paragraph) => paragraph > current);
      case 'this-paragraph':
        return firstOf((paragraph) => paragraph === current);
      case 'last-paragraph':
        return firstOf((paragraph) => paragraph === before);
    }
  }
}

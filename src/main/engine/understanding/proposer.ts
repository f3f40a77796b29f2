import { classifierOf, hasClassifier, type IntentClassifier } from './classifier/intent-classifier.ts';
import type { Token } from './grammar/tokenize.ts';
import { withoutCourtesies } from './intents/courtesies.ts';
import { domainOf } from './intents/domain.ts';
import { findFragments } from './intents/fragments.ts';
import { isPunctuation, type Lattice, Matcher } from './intents/matcher.ts';
import type { CompiledPatterns } from './intents/patterns.ts';
import type { SaidSentence } from './intents/said-sentence.ts';
import { Slots } from './intents/slots.ts';
import type { IntentLanguage } from './languages/languages.ts';
import { missedPhrases } from './missed-phrases.ts';

/** An intent that a sentence probably has, though no pattern explains it. */
export interface ProposedClause {
  intent: string;
  slots: Slots;
  /** How often such a guess is right, 0 to 1. */
  confidence: number;
  /** Whether a word turns the sentence round: "not". What it means then is not known. */
  isNegated: boolean;
  /** Whether all words but those that say nothing are values and names that were found. */
  isWhole: boolean;
  /** Words that neither a value, a name nor the intent explains. */
  unexplained: readonly string[];
  /** The same as the user said it. */
  missed: readonly string[];
}

/** Below this, what the classifier says is no better than a guess, */
const MIN_CONFIDENCE = 0.6;
/** and below this where words are left that nothing explains. */
const MIN_CONFIDENCE_WITH_GAPS = 0.66;
/** Below this, what is probably said to or about somebody else is not answered. */
const MIN_CONFIDENCE_AMONG_PEOPLE = 0.97;
/** A word speaks for an intent when its weight is at least this share of the intent's largest. */
const TYPICAL_WEIGHT = 0.06;

/** Proposes an intent for a sentence that no pattern explains: the classifier names it, the grammar fills its slots. */
export class Proposer {
  constructor(
    private readonly language: IntentLanguage,
    private readonly patterns: CompiledPatterns,
  ) {}

  /** @returns undefined when the sentence is probably about something Hark has no domain for */
  propose(lattice: Lattice): ProposedClause | undefined {
    if (!hasClassifier(this.language)) return undefined;
    const best = this.#classifier.propose(lattice.utterance);
    if (best.intent === 'none' || best.confidence < MIN_CONFIDENCE) return undefined;
    const { frame, corrections } = this.patterns;
    const matcher = new Matcher(lattice, frame.words, corrections);
    const { slots, tags, covered } = findFragments(matcher, this.patterns.fragmentsOf(best.intent));
    const isMissed = ({ text }: Token, at: number) =>
      !covered.has(at) && !isPunctuation(text) && !this.#isKnown(text, best.intent);
    const unexplained = lattice.tokens.filter(isMissed);
    const isWhole = lattice.tokens.every(
      ({ text }, at) => covered.has(at) || isPunctuation(text) || this.#saysNothing(text),
    );
    if (unexplained.length > 0 && best.confidence < MIN_CONFIDENCE_WITH_GAPS) return undefined;
    if (isToSomebodyNamed(lattice, unexplained, frame.words.beforePlaces)) return undefined;
    if (best.confidence < MIN_CONFIDENCE_AMONG_PEOPLE && this.#isAmongPeople(matcher)) return undefined;
    // Courtesy with more words is meant for whom it names: "hello, Susan".
    if (unexplained.length > 0 && domainOf(best.intent) === 'smalltalk') return undefined;
    return {
      ...best,
      slots: new Slots(slots, new Set(tags), withoutCourtesies(matcher, this.patterns)),
      isWhole,
      isNegated: lattice.tokens.some(({ text }) => frame.words.negating.has(text)),
      unexplained: unexplained.map(({ text }) => text),
      missed: missedPhrases(
        lattice,
        (at) => isMissed(lattice.tokens[at] as Token, at),
        (word) => this.#saysNothing(word),
      ),
    };
  }

  /** The words of an utterance without courtesies around them. */
  sentenceOf(lattice: Lattice): SaidSentence {
    const { frame, corrections } = this.patterns;
    return withoutCourtesies(new Matcher(lattice, frame.words, corrections), this.patterns);
  }

  #isAmongPeople(matcher: Matcher): boolean {
    const { amongPeople, statements } = this.patterns;
    const { tokens } = matcher.lattice;
    return tokens.some((_, at) => {
      const before = tokens[at - 1];
      const isClause = before === undefined || isPunctuation(before.text);
      return matcher.match(amongPeople, at).length > 0 || (isClause && matcher.match(statements, at).length > 0);
    });
  }

  /** Whether the classifier takes the sentence for the same domain. */
  agrees(sentence: string, intent: string): boolean {
    if (!hasClassifier(this.language)) return true;
    return domainOf(this.#classifier.propose(sentence).intent) === domainOf(intent);
  }

  /** The first sentence that needs it loads it, not the start. */
  get #classifier(): IntentClassifier {
    return classifierOf(this.language);
  }

  #isKnown(word: string, intent: string): boolean {
    return this.#saysNothing(word) || this.#classifier.weightOf(word, intent) > TYPICAL_WEIGHT;
  }

  #saysNothing(word: string): boolean {
    const { hesitation, functionWords } = this.patterns.frame.words;
    return hesitation.has(word) || functionWords.has(word);
  }
}

/**
 * "Look in the cupboard, Phil": behind a comma, one word that means nothing here is somebody's name; but not behind another name
 * with a preposition: "in Richmond, VA".
 */
function isToSomebodyNamed(
  { tokens }: Lattice,
  unexplained: readonly Token[],
  beforePlaces: ReadonlySet<string>,
): boolean {
  return unexplained.some((token) => {
    const at = tokens.indexOf(token);
    const next = tokens[at + 1];
    const isAlone = tokens[at - 1]?.text === ',' && (next === undefined || isPunctuation(next.text));
    return isAlone && !beforePlaces.has(tokens[at - 3]?.text ?? '');
  });
}

/** What a language says about the last word of what is said so far. */
export interface EndingWords {
  /** Articles, possessives, conjunctions, and what is said while thinking: no sentence ends with one. */
  neverLast: ReadonlySet<string>;
  /** Prepositions and auxiliaries: questions end with one ("where are you from"), other sentences hardly. */
  seldomLast: ReadonlySet<string>;
  /** Prepositions that are also parts of verbs: "on". */
  particles: ReadonlySet<string>;
  /** Verbs that they are parts of: "turn it on". */
  particleVerbs: ReadonlySet<string>;
  /** First words of questions: "what". */
  questions: ReadonlySet<string>;
  /** Verbs that say little without what they are about: "have", "add". */
  takesObject: ReadonlySet<string>;
  /** Who gets it, between the verb and what it is about: "me". */
  receivers: ReadonlySet<string>;
}

/** What a language says about words that stand for nothing. */
export interface Words {
  /** Hesitation: may stand anywhere. */
  hesitation: ReadonlySet<string>;
  /** Words that may stand within a command and say nothing about it: "bitte", "mal". */
  fillers?: ReadonlySet<string>;
  /** Words that turn a command round from within it or behind it: "nicht". */
  negatingWithin?: ReadonlySet<string>;
  /** Words that no text or name ends with. */
  notLastInTexts?: ReadonlySet<string>;
  /** Whether nouns have a capital wherever they stand: a text keeps that of its first word. */
  hasCapitalNouns?: true;
  /** Words that say nothing about what is wanted: "the", "could", "to". */
  functionWords: ReadonlySet<string>;
  /** Words that no name holds: "timer", "for", "the". */
  notInNames: ReadonlySet<string>;
  /** Verbs that a command for later begins with: "turn", "open". */
  commands: ReadonlySet<string>;
  /** Words that no text begins with, and no name: "at", "to". */
  cannotBegin: ReadonlySet<string>;
  /** Words that take something out or back: "except", "sorry". No text holds them but as its first word. */
  notInTexts: ReadonlySet<string>;
  /** Words that turn a sentence round: "not", "don't". */
  negating: ReadonlySet<string>;
  /** Prepositions before a place: "in". */
  beforePlaces: ReadonlySet<string>;
  /** First words of what corrects: "no", "sorry". */
  corrections: ReadonlySet<string>;
  /** Words that a question begins with before its subject: "is". */
  auxiliaries: ReadonlySet<string>;
  /** What a question is about, behind an auxiliary: "it". */
  subjects: ReadonlySet<string>;
  /** Words that join, and that neither begin nor end a name or a text: "and", "to". */
  joints: ReadonlySet<string>;
}

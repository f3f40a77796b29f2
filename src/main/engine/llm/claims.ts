/** How a language claims that something was done. */
export interface Claims {
  /** What is said in place of a claim. */
  notDone: string;
  claims: readonly RegExp[];
  /** What is only possible, denied or told of others. */
  noClaim: RegExp;
  /** "Your alarm is set for seven." */
  state: RegExp;
}

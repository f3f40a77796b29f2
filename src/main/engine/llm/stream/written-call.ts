/** A tool call that a model wrote into its text. */
export interface WrittenCall {
  name: string;
  /** A text when it is no JSON object. */
  arguments: string | Record<string, unknown>;
}

/** Another way to read a token and those behind it, as good as the words themselves: "stellen Sie" is "stelle". */
export interface OtherReading {
  text: string;
  /** How many tokens it stands for. */
  count: number;
}

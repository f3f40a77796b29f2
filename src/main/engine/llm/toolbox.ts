/** Something a language model may have done, described as OpenAI's API has it. */
interface Tool {
  name: string;
  description: string;
  /** JSON Schema of the arguments. */
  parameters: Record<string, unknown>;
}

/** What a language model may use while it answers. */
export interface Toolbox {
  tools: readonly Tool[];
  /**
   * @param args what the model wrote: parse it
   * @returns what came of it, or what was wrong with the call, for the model to read. Never throws
   */
  call(name: string, args: unknown): Promise<string>;
}

/** A tool of a language model, described as in OpenAI's API. */
export interface Tool {
  name: string;
  description: string;
  /** JSON Schema of the arguments. */
  parameters: Record<string, unknown>;
}

/** The result of a call for the model, or the question to the user before it runs. */
export type ToolResult = { text: string } | { consent: string };

/** A call that the user has approved. */
export interface AgreedCall {
  name: string;
  args: Record<string, unknown>;
}

/** The tools that a language model may use while it answers. */
export interface Toolbox {
  tools: readonly Tool[];
  /** @param args what the model wrote: parse it. Never throws: what was wrong with the call is its result */
  call(name: string, args: unknown): Promise<ToolResult>;
  /** Runs the approved call before the model continues. */
  runAgreed?(): Promise<readonly (AgreedCall & { text: string })[]>;
}

/** A toolbox whose tools may need the user's consent. */
export interface McpTools extends Toolbox {
  /** Whether the user's consent is pending. */
  readonly pending: boolean;
  /** Lists the tools. */
  refresh(): Promise<void>;
  /** Passes on the user's answer to the last question. */
  agree(): void;
  refuse(): void;
}

/** Combines toolboxes. @param toolboxes with distinct tool names */
export function joinedToolbox(toolboxes: readonly Toolbox[]): Toolbox {
  return {
    get tools() {
      return toolboxes.flatMap(({ tools }) => tools);
    },
    async call(name, args) {
      const owner = toolboxes.find(({ tools }) => tools.some((tool) => tool.name === name));
      return owner ? owner.call(name, args) : { text: `There is no tool ${name}.` };
    },
    async runAgreed() {
      return (await Promise.all(toolboxes.map(async (toolbox) => (await toolbox.runAgreed?.()) ?? []))).flat();
    },
  };
}

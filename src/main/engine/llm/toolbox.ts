/** Something a language model may have done, described as OpenAI's API has it. */
export interface Tool {
  name: string;
  description: string;
  /** JSON Schema of the arguments. */
  parameters: Record<string, unknown>;
}

/** What came of a call for the model to read; or what the user is to be asked before it is done. */
export type ToolResult = { text: string } | { consent: string };

/** A call that the user has said yes to. */
export interface AgreedCall {
  name: string;
  args: Record<string, unknown>;
}

/** What a language model may use while it answers. */
export interface Toolbox {
  tools: readonly Tool[];
  /** @param args what the model wrote: parse it. Never throws: what was wrong with the call is its result */
  call(name: string, args: unknown): Promise<ToolResult>;
  /** Does what the user has agreed to since, before the model goes on. */
  runAgreed?(): Promise<readonly (AgreedCall & { text: string })[]>;
}

/** A toolbox whose tools may need the user's yes. */
export interface McpTools extends Toolbox {
  /** Whether the user's yes is waited for. */
  readonly pending: boolean;
  /** Looks which tools there are. */
  refresh(): Promise<void>;
  /** The user's answer to what was asked last. */
  agree(): void;
  refuse(): void;
}

/** Many as one. @param toolboxes whose tools have names that differ */
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

import type { IntentLanguage } from '../understanding/languages/languages.ts';

/** OpenAI's API reference, "tools": a request may have this many functions. */
const MAX_TOOLS = 128;
/** So many are kept for those of Hark's own skills. */
export const MAX_OWN_TOOLS = 16;
export const MAX_MCP_TOOLS = MAX_TOOLS - MAX_OWN_TOOLS;

/** A tool that a language model may call, in the form of OpenAI's API. */
export interface Tool {
  name: string;
  description: string;
  /** JSON Schema of the arguments. */
  parameters: Record<string, unknown>;
}

/**
 * The result of a call for the model, or a question that the user must answer before the call runs. A result that `isAnswer` is
 * said to the user as it is, and the model adds nothing: what was done is told by who has done it.
 */
export type ToolResult = { text: string; isAnswer?: true } | { consent: string };

/** A tool call that the user has approved. */
export interface ApprovedCall {
  name: string;
  args: Record<string, unknown>;
}

/** The tools that a language model may call while it answers. */
export interface Toolbox {
  tools: readonly Tool[];
  /**
   * Never throws; the result describes an error.
   * @param args unvalidated arguments from the model
   * @param signal ends the call
   * @param language in which the user is asked for consent; English by default
   */
  call(name: string, args: unknown, signal?: AbortSignal, language?: IntentLanguage): Promise<ToolResult>;
  /** Runs the calls approved since the last answer, before the model continues. @param signal ends the calls */
  runApproved?(signal?: AbortSignal): Promise<readonly (ApprovedCall & { text: string })[]>;
}

/** A toolbox with tools that may need the user's approval. */
export interface McpTools extends Toolbox {
  /** Whether a call waits for the user's approval. */
  readonly isApprovalPending: boolean;
  /** Lists the tools again. */
  refresh(): Promise<void>;
  /** Approves the call that the user was asked about last. */
  approve(): void;
  /** Discards the call that the user was asked about last. */
  deny(): void;
}

/** The same tools. @param language tells in which language the user is asked for consent */
export function askingIn(toolbox: Toolbox, language: () => IntentLanguage): Toolbox {
  return {
    get tools() {
      return toolbox.tools;
    },
    call: (name, args, signal) => toolbox.call(name, args, signal, language()),
    runApproved: async (signal) => (await toolbox.runApproved?.(signal)) ?? [],
  };
}

/** The same tools. @param onCall told of each call, and when what was approved has run */
export function notingCalls(toolbox: Toolbox, onCall: () => void): Toolbox {
  return {
    get tools() {
      return toolbox.tools;
    },
    call(name, args, signal) {
      onCall();
      return toolbox.call(name, args, signal);
    },
    async runApproved(signal) {
      const approved = (await toolbox.runApproved?.(signal)) ?? [];
      if (approved.length > 0) onCall();
      return approved;
    },
  };
}

/** Combines toolboxes. @param toolboxes with different tool names */
export function joinToolboxes(toolboxes: readonly Toolbox[]): Toolbox {
  return {
    get tools() {
      return toolboxes.flatMap(({ tools }) => tools);
    },
    async call(name, args, signal) {
      const owner = toolboxes.find(({ tools }) => tools.some((tool) => tool.name === name));
      return owner ? owner.call(name, args, signal) : { text: `There is no tool ${name}.` };
    },
    async runApproved(signal) {
      return (await Promise.all(toolboxes.map(async (toolbox) => (await toolbox.runApproved?.(signal)) ?? []))).flat();
    },
  };
}

import type { Toolbox } from './toolbox.ts';

/** Stops a model that calls tools in a loop. */
export const MAX_TOOL_ROUNDS = 4;

interface Call {
  name: string;
  /** Unvalidated. */
  args: unknown;
}

interface CallResults {
  /** Of the calls that were run, in order. */
  texts: string[];
  /** What is said instead of a further answer of the model: what was done, or the question that the user must answer first. */
  ending?: string;
}

/**
 * Runs the tools that a model has called, one after the other, up to the first one that needs the user's consent.
 * @throws the signal's reason when aborted
 */
export async function runCalls(calls: readonly Call[], toolbox: Toolbox, signal: AbortSignal): Promise<CallResults> {
  const texts: string[] = [];
  const answers: string[] = [];
  for (const { name, args } of calls) {
    const result = await toolbox.call(name, args, signal);
    signal.throwIfAborted();
    if ('consent' in result) return { texts, ending: [...answers, result.consent].join(' ') };
    texts.push(result.text);
    if (result.isAnswer) answers.push(result.text);
  }
  const isAnswered = answers.length > 0 && answers.length === calls.length;
  return { texts, ...(isAnswered ? { ending: answers.join(' ') } : {}) };
}

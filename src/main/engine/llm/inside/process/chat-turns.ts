import type { ChatHistoryItem, ChatModelFunctions } from 'node-llama-cpp';
import type { Tool } from '../../toolbox.ts';
import type { ModelTurn } from '../process-contract.ts';

/** @returns the conversation in the library's form; it ends with the model's turn, which is to be continued */
export function historyOf(turns: readonly ModelTurn[]): ChatHistoryItem[] {
  const history = turns.map((turn): ChatHistoryItem => {
    if (turn.role !== 'model') return { type: turn.role, text: turn.text };
    const response = turn.parts.map((part) =>
      typeof part === 'string'
        ? part
        : ({ type: 'functionCall', name: part.name, params: part.args, result: part.result } as const),
    );
    return { type: 'model', response };
  });
  if (history.at(-1)?.type === 'user') history.push({ type: 'model', response: [] });
  return history;
}

/** @returns the tools in the library's form */
export function functionsOf(tools: readonly Tool[]): ChatModelFunctions {
  return Object.fromEntries(
    tools.map(({ name, description, parameters }) => [
      name,
      // Constrains what the model can write, as far as the library knows the schema's parts.
      { description, params: parameters as never },
    ]),
  );
}

import { AnswerFilter } from '../stream/answer-filter.ts';
import { AnswerStream } from '../stream/answer-stream.ts';
import { ToolCallAssembly } from '../tool-call-assembly.ts';

/** Reads a reply that comes in these parts. @returns what was made of it, also when it failed in the middle */
export async function readAnswer(parts: readonly Uint8Array[], maxReplyTokens: number) {
  const toolNames = ['get_time'];
  const calls = new ToolCallAssembly(toolNames);
  const stream = new AnswerStream('llm', maxReplyTokens, new AnswerFilter('possible', toolNames), calls);
  const body = (async function* () {
    yield* parts;
  })();
  let [text, error] = ['', ''];
  try {
    for await (const part of stream.read(body)) text += part;
  } catch (thrown) {
    error = String(thrown);
  }
  return { text, error, calls: calls.calls() };
}

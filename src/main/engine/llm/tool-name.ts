/** What models write behind the name of a tool: Kimi's number, Llama's method, gpt-oss's channel. */
const BEHIND_NAME = /(?:<\|.*|:\d+|\.call)$/s;

/**
 * Models write the namespace of the tools with the name (`functions.look`), or what follows it in their own format.
 * @returns the name of the tool that is meant; undefined when there is none
 */
export function knownToolName(name: string, toolNames: readonly string[]): string | undefined {
  const plain = name.replace(BEHIND_NAME, '').trim();
  const candidates = [name, plain, plain.slice(plain.lastIndexOf('.') + 1)];
  return candidates.find((candidate) => toolNames.includes(candidate));
}

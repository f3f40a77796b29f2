import type { ToolCallPart } from './stream/chunk.ts';
import { jsonEnd } from './stream/json-end.ts';
import { readLiteral } from './stream/literal.ts';
import type { WireToolCall } from './tool-messages.ts';
import { knownToolName } from './tool-name.ts';

/** More calls in one answer are ignored. */
const MAX_TOOL_CALLS = 8;

interface Call {
  index: string | undefined;
  id: string;
  name: string;
  /** As far as they are known. A part that begins as those before it may repeat them, or go on with them. */
  arguments: string;
  /** All parts, one after the other. */
  parts: string;
  extra: unknown;
}

/**
 * Puts tool calls together from their streamed parts. The API says that the index names the call and that name and id come
 * once, but servers leave out the index, use one index for several calls, and send names or arguments again.
 */
export class ToolCallAssembly {
  readonly #calls: Call[] = [];

  /** @param toolNames tools that the model may call */
  constructor(private readonly toolNames: readonly string[]) {}

  /** Whether each call has a name and complete arguments. */
  get isComplete(): boolean {
    return this.#calls.every((call) => {
      const json = argumentsOf(call);
      return call.name !== '' && (json.trim() === '' || isObject(json));
    });
  }

  /** Length of all arguments. */
  get characters(): number {
    return this.#calls.reduce((sum, call) => sum + call.arguments.length + call.name.length, 0);
  }

  add(part: ToolCallPart): void {
    const index = part.index === undefined || part.index === null ? undefined : String(part.index);
    const id = part.id === undefined || part.id === null ? '' : String(part.id);
    const name = part.function?.name ?? '';
    const json = textOf(part.function?.arguments);
    const known = this.#callOf(index, id, name, json);
    if (!known && this.#calls.length === MAX_TOOL_CALLS) return;
    const call = known ?? { index, id, name: '', arguments: '', parts: '', extra: undefined };
    if (!known) this.#calls.push(call);
    call.id ||= id;
    call.extra ??= part.extra_content ?? undefined;
    call.name = this.#joinedName(call.name, name);
    call.arguments = joinedArguments(argumentsOf(call), json);
    call.parts += json;
  }

  /**
   * @param idsBefore of the calls earlier in the conversation
   * @returns the calls with ids that differ and arguments that are a JSON object, as strict servers want them back
   */
  calls(idsBefore: Iterable<string> = []): WireToolCall[] {
    const taken = new Set(idsBefore);
    return this.#calls
      .filter(({ name }) => name !== '')
      .map((call): WireToolCall => {
        const id = call.id === '' || taken.has(call.id) ? newId(taken) : call.id;
        taken.add(id);
        return {
          id,
          type: 'function',
          function: {
            name: knownToolName(call.name, this.toolNames) ?? call.name,
            arguments: unwrapped(argumentsOf(call)),
          },
          ...(call.extra !== undefined && { extra_content: call.extra }),
        };
      });
  }

  /** @returns the call that the part belongs to; undefined when it begins a new one */
  #callOf(index: string | undefined, id: string, name: string, json: string): Call | undefined {
    const atIndex = index === undefined ? this.#calls : this.#calls.filter((call) => call.index === index);
    const sameId = id === '' ? undefined : atIndex.filter((call) => call.id === id).at(-1);
    if (sameId && !this.#isOtherName(sameId, name)) return sameId;
    // A part without a name goes on with a call, also where each part has an id or an index of its own.
    if (name === '') return atIndex.at(-1) ?? (id === '' ? this.#calls.at(-1) : undefined);
    const last = atIndex.at(-1);
    if (!last || this.#isOtherName(last, name)) return undefined;
    const isOther = id !== '' && last.id !== '' && id !== last.id;
    const isSameCall = isOther ? goesOn(argumentsOf(last), json) : !isFollowedByOther(argumentsOf(last), json);
    return isSameCall ? last : undefined;
  }

  #isOtherName({ name }: Call, part: string): boolean {
    return part !== '' && part !== name && name !== '' && this.#joinedName(name, part) === name;
  }

  /** The name may come once, in parts, again, or longer each time. */
  #joinedName(name: string, part: string): string {
    if (part === '' || part === name) return name;
    if (name === '' || part.startsWith(name)) return part;
    return this.toolNames.includes(name) ? name : name + part;
  }
}

/** @returns nine letters and digits, as Mistral's API wants them */
function newId(taken: ReadonlySet<string>): string {
  for (let number = 0; ; number++) {
    const id = `call${String(number).padStart(5, '0')}`;
    if (!taken.has(id)) return id;
  }
}

/** What looked like a repetition was none where all parts together are complete: `{"a":`, `{"a":1}`, `}`. */
function argumentsOf({ arguments: json, parts }: Call): string {
  return isObject(parts) ? parts : json;
}

/** @returns the arguments with a further part; nothing is added to a complete object but what replaces an empty one */
function joinedArguments(json: string, part: string): string {
  if (json === '') return part;
  if (part === '') return json;
  // Each part repeats those before it.
  if (part.length > json.length && json.startsWith('{') && part.startsWith(json)) return part;
  if (!isObject(json)) return json + part;
  return json.trim() === '{}' && part.trimStart().startsWith('{') ? part : json;
}

/** Complete arguments that are followed by other complete ones are followed by those of another call. */
function isFollowedByOther(json: string, part: string): boolean {
  return isObject(json) && json.trim() !== '{}' && isObject(part) && !isSame(part, json);
}

/** Whether a part is the middle of the arguments so far, and not the beginning of others. */
function goesOn(json: string, part: string): boolean {
  return json !== '' && !isObject(json) && !part.trimStart().startsWith('{');
}

/**
 * Reads arguments that are an object in another form: a JSON text within a JSON text, in a fence, in Python's form, null for none,
 * or with marks of the model's template, or the same object again, behind them.
 * @returns the object as JSON; the text as it came when it has none, which the tool is told
 */
function unwrapped(json: string): string {
  const text = json.replace(/^\s*```\w*\s*|\s*```\s*$/g, '').trim();
  if (isObject(text)) return text;
  if (text === 'null') return '{}';
  const literal = readLiteral(text);
  if (typeof literal === 'string' && isObject(literal)) return literal;
  if (typeof literal === 'object' && literal !== null && !Array.isArray(literal)) return JSON.stringify(literal);
  const first = text.startsWith('{') ? text.slice(0, jsonEnd(text, 0)) : '';
  const rest = text.slice(first.length).trim();
  return isObject(first) && (rest === first || !/[{}]/.test(rest)) ? first : json;
}

function textOf(value: string | Record<string, unknown> | null | undefined): string {
  return typeof value === 'string' ? value : value ? JSON.stringify(value) : '';
}

function isSame(one: string, other: string): boolean {
  return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
}

/** Whether a text is a complete JSON object. */
function isObject(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return false;
  try {
    JSON.parse(trimmed);
    return true;
  } catch {
    return false;
  }
}

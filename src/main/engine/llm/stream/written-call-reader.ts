import { z } from 'zod';
import { knownToolName } from '../tool-name.ts';
import { isFunctionNotation, readFunctionNotation } from './function-notation.ts';
import { jsonEnd } from './json-end.ts';
import { bracketEnd, readLiteral } from './literal.ts';
import type { WrittenCall } from './written-call.ts';

const argumentsSchema = z
  .union([z.string(), z.record(z.string(), z.unknown())])
  .nullish()
  .catch(undefined);
const nameSchema = z.string().nullish().catch(undefined);

/** A call as JSON, by the names that models give its parts. */
const callSchema = z.object({
  name: nameSchema,
  tool: nameSchema,
  tool_name: nameSchema,
  function: z.unknown().optional(),
  function_call: z.unknown().optional(),
  tool_calls: z.unknown().optional(),
  arguments: argumentsSchema,
  parameters: argumentsSchema,
  args: argumentsSchema,
  type: z.unknown().optional(),
  id: z.unknown().optional(),
  index: z.unknown().optional(),
  tool_call_id: z.unknown().optional(),
});
/** A call outside of any mark has no other fields; other objects are part of the answer. */
const bareCallSchema = callSchema.strict();

/** Marks within a call, which are no part of the tool's name. */
const INNER_MARKS =
  /<[|｜][^<>"]*[|｜]>|\[CALL_ID\]\w*|\[(?!\d)\w+\]|```\w*|✿\w+✿:?|<\/?(?:function|invoke|tool)[\w:]*(?: name)?/giu;
/** What a family of models writes before the names of the tags. */
const PREFIX = /(<\/?)(?:[|｜]\w{1,12}[|｜]|\w{1,12}:)(?=invoke\b|parameter\b)/giu;
/** Marks before the first call in Python's form. */
const LEADING_MARKS = /^(?:\s|<[|｜][^<>"]*[|｜]>|```\w*)+/u;
/** DeepSeek writes `function` before the name; more words are none. */
const MAX_NAMES = 2;
const NAME = /[\p{L}_][\w.-]*(?::\d+)?/gu;
/** Qwen Coder's and Claude's parameters. */
const FUNCTION = /<(?:function=|invoke name=)["']?([^<>"']+)["']?\s*>/giu;
const PARAMETER =
  /<parameter(?:=| name=)["']?([^<>"']+)["']?(?:\s+string="(true|false)")?\s*>(.*?)(?:<\/parameter>|(?=<parameter)|$)/gisu;
/** GLM's parameters. */
const PAIR = /<arg_key>(.*?)<\/arg_key>\s*<arg_value>(.*?)<\/arg_value>/gisu;

/**
 * Reads the calls between two marks.
 * @param written with the mark that begins it, where the name of the tool is a part of that
 * @param isClosed whether the second mark is there
 * @returns none when it has none that is complete
 */
export function readMarkedCalls(written: string, isClosed: boolean): WrittenCall[] {
  const text = written.replace(PREFIX, '$1');
  const hasParameters = /<parameter[= ]|<arg_key>/i.test(text);
  if (hasParameters || /<(?:function=|invoke name=)[^{]*$/i.test(text)) return withParameters(text, isClosed);
  const bare = text.replace(LEADING_MARKS, '');
  if (isFunctionNotation(bare)) return readFunctionNotation(bare);
  const calls: WrittenCall[] = [];
  let done = 0;
  for (const { start, end, value } of jsonValues(text)) {
    const names = namesIn(text.slice(done, start));
    const [name] = names.slice(-1);
    const isNamedBefore = name !== undefined && names.length <= MAX_NAMES && isFields(value);
    calls.push(...(isNamedBefore ? [{ name, arguments: value }] : callsIn(value, callSchema, [])));
    done = end;
  }
  const names = done === 0 && !/[{(]/.test(text) ? namesIn(text) : [];
  return names.length === 1 && names[0] ? [{ name: names[0], arguments: {} }] : calls;
}

/** What a text in brackets, which may be a call, is. */
export interface BareCalls {
  /** None when the text is something else, too. */
  calls: WrittenCall[];
  /** Whether it is a call that cannot be read. */
  isBroken: boolean;
}

/**
 * Reads a text as JSON, or what models take for it.
 * @param toolNames of these the calls may have the arguments beside the name
 */
export function readBareCalls(json: string, toolNames: readonly string[]): BareCalls {
  const value = parsed(json) ?? readLiteral(json);
  const calls = callsIn(value, bareCallSchema, toolNames);
  const isCalls = !Array.isArray(value) || calls.length === value.length;
  return { calls: isCalls ? calls : [], isBroken: value === undefined && BROKEN_CALL.test(json) };
}

/** The names of a call's parts, in a text that is not JSON. */
const BROKEN_CALL = /["'](?:name|tool_name|function)["']\s*:.*["'](?:arguments|parameters|args)["']\s*:/su;

/** @param schema of a call outside of marks, whose arguments are then required, or of one between them */
function callsIn(
  value: unknown,
  schema: typeof callSchema | typeof bareCallSchema,
  toolNames: readonly string[],
): WrittenCall[] {
  if (Array.isArray(value)) return value.flatMap((each) => callsIn(each, schema, toolNames));
  const call = schema.safeParse(value).data;
  if (!call) return callOfTool(value, toolNames);
  const inner = [call.tool_calls, call.function_call, call.function].find((part) => typeof part === 'object' && part);
  if (inner) return callsIn(inner, schema, toolNames);
  const names = [call.name, call.tool_name, call.tool, call.function];
  const name = names.find((each) => typeof each === 'string' && each !== '') as string | undefined;
  const given = call.arguments ?? call.parameters ?? call.args;
  const args = given ?? (schema === bareCallSchema ? undefined : {});
  if (name === undefined) return schema === callSchema ? callByKey(value) : [];
  return args === undefined ? callOfTool(value, toolNames) : [{ name, arguments: unwrapped(args) }];
}

/** An object with the name of a tool and other fields beside it: the arguments, or what no other model writes. */
function callOfTool(value: unknown, toolNames: readonly string[]): WrittenCall[] {
  if (!isFields(value)) return [];
  const { name, arguments: args, parameters, ...others } = value;
  if (typeof name !== 'string' || knownToolName(name, toolNames) === undefined) return [];
  const given = [args, parameters].find(isFields);
  return [{ name, arguments: given ?? others }];
}

/** Apertus writes `{"get_time": {"city": "Rome"}}`. */
function callByKey(value: unknown): WrittenCall[] {
  if (!isFields(value)) return [];
  const [[name, args] = ['', undefined], ...others] = Object.entries(value);
  return isFields(args) && others.length === 0 ? [{ name, arguments: args }] : [];
}

/** Some models write the arguments as a JSON text. */
function unwrapped(args: string | Record<string, unknown>): string | Record<string, unknown> {
  const inner = typeof args === 'string' ? parsed(args) : args;
  return isFields(inner) ? inner : args;
}

function* jsonValues(text: string): Generator<{ start: number; end: number; value: unknown }> {
  for (let start = 0; start < text.length; start++) {
    if (!'{['.includes(text.charAt(start))) continue;
    const end = jsonEnd(text, start) ?? bracketEnd(text, start);
    // Objects within one that was cut off are not calls.
    if (end === undefined) return;
    const inner = text.slice(start, end);
    const value = parsed(inner) ?? readLiteral(inner);
    if (value === undefined && text.charAt(start) === '[') continue;
    yield { start, end, value };
    start = end - 1;
  }
}

function namesIn(text: string): string[] {
  return text.replace(INNER_MARKS, ' ').match(NAME) ?? [];
}

function withParameters(text: string, isClosed: boolean): WrittenCall[] {
  const functions = [...text.matchAll(FUNCTION)];
  if (functions.length === 0) return withPairs(text, isClosed);
  const calls: WrittenCall[] = [];
  for (const [at, { 0: mark, 1: name = '', index }] of functions.entries()) {
    const body = text.slice(index + mark.length, functions[at + 1]?.index);
    const [closing] = /<\/(?:function|invoke)>.*$/is.exec(body) ?? [];
    // Its last argument may be cut off.
    if (closing === undefined && !isClosed && at === functions.length - 1) return [];
    const inner = body.slice(0, body.length - (closing?.length ?? 0));
    calls.push({ name: name.trim(), arguments: fieldsOf(inner.matchAll(PARAMETER)) });
  }
  return calls;
}

function withPairs(text: string, isClosed: boolean): WrittenCall[] {
  const pairs = [...text.matchAll(PAIR)];
  const isComplete = isClosed || text.split('<arg_key>').length - 1 === pairs.length;
  const [name] = isComplete && pairs.length > 0 ? namesIn(text.slice(0, pairs[0]?.index)) : [];
  return name ? [{ name, arguments: fieldsOf(pairs) }] : [];
}

/** Values are JSON, or text as it is: always where the model says so. */
function fieldsOf(pairs: Iterable<RegExpExecArray>): Record<string, unknown> {
  return Object.fromEntries(
    [...pairs].map((pair) => {
      const [name = '', value = ''] = [pair[1], pair.at(-1)];
      const isText = pair.length > 3 && pair[2] === 'true';
      return [name.trim(), isText ? value : (parsed(value) ?? value.trim())];
    }),
  );
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

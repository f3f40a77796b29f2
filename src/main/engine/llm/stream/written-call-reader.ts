import { z } from 'zod';
import { jsonEnd } from './json-end.ts';

/** A tool call that a model wrote into its text. */
export interface WrittenCall {
  name: string;
  /** A text when it is no JSON object. */
  arguments: string | Record<string, unknown>;
}

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
  type: z.unknown().optional(),
  id: z.unknown().optional(),
});
/** A call outside of any mark has no other fields; other objects are part of the answer. */
const bareCallSchema = callSchema.strict();

/** Marks within a call, which are no part of the tool's name. */
const INNER_MARKS = /<[|｜][^<>]*[|｜]>|\[CALL_ID\]\w*|\[\w+\]|```\w*|<\/?(?:function|invoke|tool)[\w:]*(?: name)?/giu;
/** DeepSeek writes `function` before the name; more words are none. */
const MAX_NAMES = 2;
const NAME = /[\p{L}_][\w.-]*(?::\d+)?/gu;
/** Qwen Coder's and Claude's parameters. */
const FUNCTION = /<(?:function=|invoke name=)["']?([^<>"']+)["']?\s*>/giu;
const PARAMETER = /<parameter(?:=| name=)["']?([^<>"']+)["']?\s*>(.*?)(?:<\/parameter>|(?=<parameter)|$)/gisu;
/** GLM's parameters. */
const PAIR = /<arg_key>(.*?)<\/arg_key>\s*<arg_value>(.*?)<\/arg_value>/gisu;

/**
 * Reads the calls between two marks.
 * @param text with the mark that begins it, where the name of the tool is a part of that
 * @returns none when it has none that is complete
 */
export function readMarkedCalls(text: string): WrittenCall[] {
  if (/<parameter[= ]|<arg_key>/i.test(text)) return withParameters(text);
  const calls: WrittenCall[] = [];
  let done = 0;
  for (const { start, end, value } of jsonValues(text)) {
    const names = namesIn(text.slice(done, start));
    const [name] = names.slice(-1);
    const isNamedBefore = name !== undefined && names.length <= MAX_NAMES && isFields(value);
    calls.push(...(isNamedBefore ? [{ name, arguments: value }] : callsIn(value, callSchema)));
    done = end;
  }
  const names = done === 0 && !/[{(]/.test(text) ? namesIn(text) : [];
  return names.length === 1 && names[0] ? [{ name: names[0], arguments: {} }] : calls;
}

/** @returns the calls that a JSON text consists of; none when it is something else, too */
export function readBareCalls(json: string): WrittenCall[] {
  const value = parsed(json);
  const calls = callsIn(value, bareCallSchema);
  return Array.isArray(value) && calls.length < value.length ? [] : calls;
}

/** @param schema of a call outside of marks, whose arguments are then required, or of one between them */
function callsIn(value: unknown, schema: typeof callSchema | typeof bareCallSchema): WrittenCall[] {
  if (Array.isArray(value)) return value.flatMap((each) => callsIn(each, schema));
  const call = schema.safeParse(value).data;
  if (!call) return [];
  const inner = [call.tool_calls, call.function_call, call.function].find((part) => typeof part === 'object' && part);
  if (inner) return callsIn(inner, schema);
  const names = [call.name, call.tool_name, call.tool, call.function];
  const name = names.find((each) => typeof each === 'string' && each !== '') as string | undefined;
  const args = call.arguments ?? call.parameters ?? (schema === bareCallSchema ? undefined : {});
  return name === undefined || args === undefined ? [] : [{ name, arguments: unwrapped(args) }];
}

/** Some models write the arguments as a JSON text. */
function unwrapped(args: string | Record<string, unknown>): string | Record<string, unknown> {
  const inner = typeof args === 'string' ? parsed(args) : args;
  return isFields(inner) ? inner : args;
}

function* jsonValues(text: string): Generator<{ start: number; end: number; value: unknown }> {
  for (let start = 0; start < text.length; start++) {
    if (!'{['.includes(text.charAt(start))) continue;
    const end = jsonEnd(text, start);
    // Objects within one that was cut off are not calls.
    if (end === undefined) return;
    const value = parsed(text.slice(start, end));
    if (value === undefined && text.charAt(start) === '[') continue;
    yield { start, end, value };
    start = end - 1;
  }
}

function namesIn(text: string): string[] {
  return text.replace(INNER_MARKS, ' ').match(NAME) ?? [];
}

function withParameters(text: string): WrittenCall[] {
  const functions = [...text.matchAll(FUNCTION)];
  if (functions.length === 0) {
    const [name] = namesIn(text);
    return name ? [{ name, arguments: fieldsOf(text.matchAll(PAIR)) }] : [];
  }
  return functions.map(({ 0: mark, 1: name = '', index }, at) => {
    const body = text.slice(index + mark.length, functions[at + 1]?.index);
    return {
      name: name.trim(),
      arguments: fieldsOf(body.replace(/<\/(?:function|invoke)>.*$/is, '').matchAll(PARAMETER)),
    };
  });
}

/** Values are JSON, or text as it is. */
function fieldsOf(pairs: Iterable<RegExpExecArray>): Record<string, unknown> {
  return Object.fromEntries(
    [...pairs].map(([, name = '', value = '']) => [name.trim(), parsed(value) ?? value.trim()]),
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

/** How models write tool calls when a server passes them on as text. */

/** Hermes, Qwen, GLM and others that were trained with tags; MiniMax; Gemma; Claude's older form. */
const TAGS = [
  'tool_call',
  'tool_calls',
  'toolcall',
  'longcat_tool_call',
  'function_call',
  'function_calls',
  'functioncall',
  'start_function_call',
  'tool_use',
  'tool',
];
const TAG = TAGS.join('|');
/** A family of models writes its own prefix before the tags' names: DeepSeek's `｜DSML｜`, `minimax:`, `seed:`. */
const PREFIX = '(?:[|｜]\\w{1,12}[|｜]|\\w{1,12}:)?';
/** The first key of a call that is written as JSON alone, as Llama does. */
const KEYS =
  'name|type|id|function|tool|tool_name|tool_call_id|tool_calls|function_call|arguments|parameters|args|index';
const [FENCE, LIST] = ['```(?:\\w{0,12}\\s{1,9})?', '\\[\\s{0,9}'];
/** Fences for calls alone; Gemma's is `tool_code`. */
const CALL_FENCES = ['tool_code', 'tool_call', 'tool_calls', 'tool_use', 'function_call'];
/** Tokens of DeepSeek, Kimi, Granite, Phi, LFM and Llama; Gemma; Cohere; Intern; Mistral; LM Studio; Phi and Firefunction; Qwen-Agent. */
const TOKENS = [
  '<[|｜](?:/?tool|/?function|python_tag)[^<>]{0,40}[|｜]>',
  '<\\|tool_call>',
  '<\\|START_ACTION\\|>',
  '<\\|action_start\\|>',
  '\\[TOOL_CALLS\\]',
  '\\[TOOL_REQUEST\\]',
  'functools\\s?(?=\\[)',
  '✿FUNCTION✿',
];
/** A call in Python's form. Some models write a namespace before the name of a tool. */
const PRINT = '(?:print\\(\\s{0,9})?';
const NAMESPACES = ['default_api.', 'functions.', 'tools.'];
const NAMESPACE = `(?:${NAMESPACES.join('|')})?`.replaceAll('.', '\\.');
const NAME = '[a-z_][\\w.-]{0,63}';
const MARK_START = /[<[{`✿f]/iu;
/** Longest mark that is looked for, characters. */
const MAX_MARK_CHARACTERS = 160;

/**
 * @param toolNames tools that the model may call
 * @returns what begins a call, or ends one that had no beginning
 */
export function callMark(toolNames: readonly string[]): RegExp {
  const names = toolNames.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const known = `(?<python>(?:${FENCE})?(?:${LIST})?${PRINT}${NAMESPACE}(?:${names})\\()`;
  return new RegExp(
    [
      `(?<tag></?${PREFIX}(?:${TAG})>)`,
      // Llama and Qwen Coder; Claude.
      `(?<part><function=|<${PREFIX}invoke name=)`,
      `(?<fence>\`\`\`(?:${CALL_FENCES.join('|')})\\b)`,
      `(?<token>${TOKENS.join('|')})`,
      ...(names === '' ? [] : [known]),
      `(?<list>(?:${FENCE})?${LIST}${NAME}\\()`,
      `(?<json>(?:${FENCE})?(?:${LIST})?\\{\\s{0,9}["'](?:${KEYS})["']\\s{0,9}:)`,
    ].join('|'),
    'giu',
  );
}

/** What follows a call that is written in a fence. */
export const FENCE_END = /^\s{0,9}```/u;

const BEGINNINGS = [
  ...TAGS.flatMap((name) => [`<${name}>`, `</${name}>`]),
  '<function=',
  '<invoke name=',
  '[tool_calls]',
  '[tool_request]',
  'functools[',
  '✿function✿',
];
const OPEN_ENDED = [
  /^<\/?[|｜][^<>]{0,50}$/u,
  /^<\/?[a-z]\w{0,11}(?::[\w ]{0,24}=?)?$/iu,
  /^`{1,2}$/u,
  new RegExp(`^(?:${FENCE})?(?:${LIST})?(?:\\{\\s{0,9}(?:["'](?:[a-z_]{0,13}(?:["']\\s{0,9})?)?)?)?$`, 'iu'),
  new RegExp(`^(?:${FENCE})?${LIST}${NAME}$`, 'iu'),
  new RegExp(`^${FENCE}${PRINT}(?:${NAME})?$`, 'iu'),
  new RegExp(`^${FENCE}p(?:r(?:i(?:nt?)?)?)?$`, 'iu'),
];
/** Where a call may stand without any sign before it: at the start of a line or a sentence. */
export const SENTENCE_START = /(?:^|\n|[.:!?…]\s)\s{0,9}$/u;
/** The word at the end of a text, and what it may be printed by. */
const LAST_WORD = /(?<![\w.(])(?:print\(\s{0,9}(?:[a-z_][\w.-]*)?|[a-z_][\w.-]*)$/iu;

/**
 * @param before what stands before the text
 * @returns where the end of a text may become a mark with the text to come; its length when it cannot
 */
export function callMarkStart(text: string, before: string, toolNames: readonly string[]): number {
  for (let at = Math.max(0, text.length - MAX_MARK_CHARACTERS); at < text.length; at++) {
    if (!MARK_START.test(text.charAt(at)) || isInWord(before + text, before.length + at)) continue;
    const tail = text.slice(at);
    const lower = tail.toLowerCase();
    if (BEGINNINGS.some((mark) => mark.startsWith(lower)) || OPEN_ENDED.some((mark) => mark.test(tail))) return at;
  }
  return nameStart(text, before, toolNames);
}

/** Whether the place is within a word. */
export function isInWord(text: string, at: number): boolean {
  return /\w\w/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** @returns where a word begins that may become the name of a tool with a bracket behind it */
function nameStart(text: string, before: string, toolNames: readonly string[]): number {
  const found = LAST_WORD.exec(text);
  if (!found || !SENTENCE_START.test(before + text.slice(0, found.index))) return text.length;
  const word = found[0].replace(/^print\(\s*/i, '');
  const names = toolNames.flatMap((name) => [name, ...NAMESPACES.map((namespace) => namespace + name)]);
  const isBeginning = 'print('.startsWith(found[0]) || names.some((name) => name.startsWith(word));
  return isBeginning && toolNames.length > 0 ? found.index : text.length;
}

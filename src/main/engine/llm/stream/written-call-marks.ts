/** How models write tool calls when a server passes them on as text. */

/** Hermes, Qwen, GLM and others that were trained with tags; MiniMax; Claude's older form. */
const TAGS = [
  'tool_call',
  'tool_calls',
  'toolcall',
  'function_call',
  'function_calls',
  'functioncall',
  'tool_use',
  'minimax:tool_call',
];
const TAG = TAGS.join('|');
/** The first key of a call that is written as JSON alone, as Llama does. */
const KEYS = 'name|type|id|function|tool|tool_name|tool_calls|function_call|arguments|parameters';
const [FENCE, LIST] = ['```\\w{0,12}\\s{0,9}', '\\[\\s{0,9}'];
/** Longest mark that is looked for, characters. */
const MAX_MARK_CHARACTERS = 80;

/** Begins a call, or ends one that had no beginning. */
export const CALL_MARK = new RegExp(
  [
    `(?<tag></?(?:${TAG})>)`,
    // Llama and Qwen Coder; Claude.
    '(?<part><function=|<invoke name=)',
    // DeepSeek, Kimi, Granite, Phi, LFM and Llama; Mistral; LM Studio.
    '(?<token><[|｜](?:/?tool|/?function|python_tag)[^<>]{0,40}[|｜]>|\\[TOOL_CALLS\\]|\\[TOOL_REQUEST\\])',
    `(?<json>(?:${FENCE})?(?:${LIST})?\\{\\s{0,9}"(?:${KEYS})"\\s{0,9}:)`,
  ].join('|'),
  'iu',
);

/** What follows a call that is written as JSON in a fence. */
export const FENCE_END = /^\s{0,9}```/u;

const BEGINNINGS = [
  ...TAGS.flatMap((name) => [`<${name}>`, `</${name}>`]),
  '<function=',
  '<invoke name=',
  '[tool_calls]',
  '[tool_request]',
];
const OPEN_ENDED = [
  /^<[|｜][^<>]{0,50}$/u,
  /^`{1,2}$/u,
  new RegExp(`^(?:${FENCE})?(?:${LIST})?(?:\\{\\s{0,9}(?:"(?:[a-z_]{0,13}(?:"\\s{0,9})?)?)?)?$`, 'iu'),
];

/** @returns where the end of a text may become a mark with the text to come; its length when it cannot */
export function callMarkStart(text: string): number {
  for (let at = Math.max(0, text.length - MAX_MARK_CHARACTERS); at < text.length; at++) {
    if (!'<[{`'.includes(text.charAt(at))) continue;
    const tail = text.slice(at);
    const lower = tail.toLowerCase();
    if (BEGINNINGS.some((mark) => mark.startsWith(lower)) || OPEN_ENDED.some((mark) => mark.test(tail))) return at;
  }
  return text.length;
}

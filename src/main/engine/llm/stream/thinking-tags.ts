/** How models write what is not part of the answer, when a server passes it on as text. */

/** Qwen, DeepSeek and most others; Gemini; what Claude's and other prompts ask for. */
const NAMES = [
  'think',
  'thinking',
  'thought',
  'thoughts',
  'reasoning',
  'reason',
  'antthinking',
  'monologue',
  'analysis',
  'reflection',
  'scratchpad',
];
/** Some families write their own prefix: `seed:think`, `longcat_think`, `inner_monologue`. */
const NAME = `(?:[a-z]{2,12}[:_])?(?:${NAMES.join('|')})`;
/** Tags that some models put around the answer behind their thoughts (Granite, DeepSeek, Reflection). */
const WRAPPERS = ['answer', 'response', 'output'];
/** Marks of the beginning and the end of a text or a turn, when a server does not know them as such (Llama, Mistral, Gemma). */
const ENDS = ['s', 'eos', 'bos', 'pad', 'unk', 'start_of_turn', 'end_of_turn', 'end_of_text', 'end_of_utterance'];
/** Longest tag that is looked for, characters. */
const MAX_TAG_CHARACTERS = 140;

/** Granite's words before its thoughts, and before its answer. */
const THOUGHT_PHRASES = ["here's my thought process:", 'here’s my thought process:', 'here is my thought process:'];
const ANSWER_PHRASES = ["here's my response:", 'here’s my response:', 'here is my response:'];

/** Begins thoughts. Also Kimi's and Magistral's marks, those of Sky-T1, Cohere and Apertus, and Gemma's channel. */
export const OPENING = new RegExp(
  [
    ...THOUGHT_PHRASES,
    // A gateway that writes HTML.
    `&lt;(?:${NAME})&gt;`,
    `<\\s?(?:${NAME})(?:\\s[^<>]{0,80})?>`,
    // Open WebUI's form of thoughts.
    '<details\\s[^<>]{0,60}type="reasoning"[^<>]{0,40}>',
    '◁\\s?think(?:ing)?\\s?▷',
    '\\[THINK\\]',
    '<\\|(?:begin_of_thought|START_THINKING|think|thinking|inner_prefix)\\|>',
    '<\\|channel>(?!\\s*final\\b)\\w{0,20}',
    '<unused94>',
  ].join('|'),
  'iu',
);

/** Ends thoughts. */
export const CLOSING = new RegExp(
  [
    ...ANSWER_PHRASES,
    `&lt;/(?:${NAME})&gt;`,
    `<\\s?/\\s?(?:${NAME})\\s?>`,
    '◁\\s?/\\s?think(?:ing)?\\s?▷',
    '\\[/THINK\\]',
    '<\\|(?:end_of_thought|END_THINKING|/think|/thinking|inner_suffix)\\|>',
    '<channel\\|>',
    '<unused95>',
    '</details>',
  ].join('|'),
  'iu',
);

/** A closing mark that is one by itself: text before it was thought even where nothing has opened thoughts. */
export const LONE_CLOSING = new RegExp(
  [
    `&lt;/(?:${NAME})&gt;`,
    `<\\s?/\\s?(?:${NAME})\\s?>`,
    '◁\\s?/\\s?think(?:ing)?\\s?▷',
    '\\[/THINK\\]',
    '<\\|(?:end_of_thought|END_THINKING|/think|/thinking|inner_suffix)\\|>',
    '<unused95>',
    // Apriel's prompt opens its thoughts.
    '\\[BEGIN FINAL RESPONSE\\]',
  ].join('|'),
  'iu',
);

/** Control tokens of a model's template but those of tool calls, and tags around its answer: left out wherever they stand. */
export const CONTROL = new RegExp(
  [
    '<\\|(?!/?tool|/?function|python_tag|START_ACTION|action_start)[\\w/-]{1,40}\\|>',
    // DeepSeek's, between bars of full width.
    '<｜(?!/?tool|/?function)[^<>｜]{1,40}｜>',
    '\\[/?INST\\]',
    '\\[END FINAL RESPONSE\\]',
    // Thoughts that are left out.
    `<\\s?(?:${NAME})\\s?/>`,
    `</?(?:${[...ENDS, ...WRAPPERS].join('|')})>`,
  ].join('|'),
  'iu',
);

/** Beginnings of all of these, which grow into one of them with the text to come. */
const BEGINNINGS = [
  ...THOUGHT_PHRASES,
  ...ANSWER_PHRASES,
  ...NAMES.flatMap((name) => [`&lt;${name}&gt;`, `&lt;/${name}&gt;`]),
  ...[...NAMES, ...WRAPPERS].flatMap((name) => [`<${name}>`, `</${name}>`, `< ${name}>`, `</ ${name}>`, `< /${name}>`]),
  ...['think', 'thinking'].flatMap((name) => [`◁${name}▷`, `◁/${name}▷`]),
  '[think]',
  '[/think]',
  '[inst]',
  '[/inst]',
  '[begin final response]',
  '[end final response]',
  ...ENDS.flatMap((name) => [`<${name}>`, `</${name}>`]),
  '<details ',
  '<channel|>',
  '<unused94>',
  '<unused95>',
];
/** Tags with a free part. */
const OPEN_ENDED = [
  // A name with a prefix, and the mark of an empty tag.
  /^<\s?\/?\s?[a-z]{1,12}(?:[:_][a-z]{0,12})?\s?\/?$/iu,
  new RegExp(`^<\\s?(?:${NAME})\\s[^<>]{0,80}$`, 'iu'),
  /^<details\s[^<>]{0,120}$/iu,
  /^<\|[\w/-]{0,40}\|?$/u,
  /^<｜[^<>｜]{0,40}｜?$/u,
  /^<\|channel>\s?\w{0,20}$/iu,
];

/** @returns where the end of a text may become a tag, or a longer one, with the text to come; its length when it cannot */
export function tagStart(text: string): number {
  const from = Math.max(0, text.length - MAX_TAG_CHARACTERS);
  for (let at = from; at < text.length; at++) {
    if (!'<[◁&hH'.includes(text[at] ?? '')) continue;
    const tail = text.slice(at);
    const lower = tail.toLowerCase();
    if (BEGINNINGS.some((tag) => tag !== lower && tag.startsWith(lower)) || OPEN_ENDED.some((tag) => tag.test(tail)))
      return at;
  }
  return text.length;
}

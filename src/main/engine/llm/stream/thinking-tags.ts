/** How models write what is not part of the answer, when a server passes it on as text. */

/** Qwen, DeepSeek and most others; Gemini; Seed; what Claude's and other prompts ask for. */
const NAMES = [
  'think',
  'thinking',
  'thought',
  'thoughts',
  'reasoning',
  'reason',
  'seed:think',
  'antthinking',
  'analysis',
  'reflection',
  'scratchpad',
];
const NAME = NAMES.join('|');
/** Tags that some models put around the answer behind their thoughts (Granite, DeepSeek, Reflection). */
const WRAPPERS = ['answer', 'response', 'output'];
/** Marks of the beginning and the end of a text or a turn, when a server does not know them as such (Llama, Mistral, Gemma). */
const ENDS = ['s', 'eos', 'bos', 'pad', 'unk', 'start_of_turn', 'end_of_turn', 'end_of_text', 'end_of_utterance'];
/** Longest tag that is looked for, characters. */
const MAX_TAG_CHARACTERS = 140;

/** Begins thoughts. Also Kimi's and Magistral's marks, those of Sky-T1 and Cohere, and the channels of gpt-oss and Gemma. */
export const OPENING = new RegExp(
  [
    `<\\s?(?:${NAME})(?:\\s[^<>]{0,80})?>`,
    // Open WebUI's form of thoughts.
    '<details\\s[^<>]{0,60}type="reasoning"[^<>]{0,40}>',
    '◁\\s?think(?:ing)?\\s?▷',
    '\\[THINK\\]',
    '<\\|(?:begin_of_thought|START_THINKING|think|thinking)\\|>',
    // OpenAI's harmony format: every channel but "final" is not for the user.
    '<\\|channel\\|>(?!\\s*final\\b)(?:[^<]|<\\|constrain\\|>){0,120}<\\|message\\|>',
    '<\\|channel>(?!\\s*final\\b)\\w{0,20}',
    '<unused94>',
  ].join('|'),
  'iu',
);

/** Ends thoughts. */
export const CLOSING = new RegExp(
  [
    `<\\s?/\\s?(?:${NAME})\\s?>`,
    '◁\\s?/\\s?think(?:ing)?\\s?▷',
    '\\[/THINK\\]',
    '<\\|(?:end_of_thought|END_THINKING|/think|/thinking)\\|>',
    '<\\|channel\\|>\\s*final\\b[^<]{0,80}<\\|message\\|>',
    '<\\|(?:end|return|call)\\|>',
    '<channel\\|>',
    '<unused95>',
    '</details>',
    'assistantfinal',
  ].join('|'),
  'iu',
);

/** A closing mark that is one by itself: text before it was thought even where nothing has opened thoughts. */
export const LONE_CLOSING = new RegExp(
  [
    `<\\s?/\\s?(?:${NAME})\\s?>`,
    '◁\\s?/\\s?think(?:ing)?\\s?▷',
    '\\[/THINK\\]',
    '<\\|(?:end_of_thought|END_THINKING|/think|/thinking)\\|>',
    '<unused95>',
  ].join('|'),
  'iu',
);

/** Control tokens of a model's template but those of tool calls, and tags around its answer: left out wherever they stand. */
export const CONTROL = new RegExp(
  [
    '<\\|channel\\|>\\s*final\\b[^<]{0,80}<\\|message\\|>',
    '<\\|start\\|>\\w{0,20}',
    '<\\|(?!channel\\||/?tool|/?function|python_tag)[\\w/-]{1,40}\\|>',
    // DeepSeek's, between bars of full width.
    '<｜(?!/?tool|/?function)[^<>｜]{1,40}｜>',
    '\\[/?INST\\]',
    `</?(?:${[...ENDS, ...WRAPPERS].join('|')})>`,
  ].join('|'),
  'iu',
);

/** How `BARE_CHANNEL` begins. */
export const BARE_CHANNEL_NAME = 'analysis';

/** gpt-oss whose control tokens were removed: "analysisThe user says hi.assistantfinalHello." */
export const BARE_CHANNEL = /^analysis(?=\p{Lu})/u;

/** Beginnings of all of these, which grow into one of them with the text to come. */
const BEGINNINGS = [
  ...[...NAMES, ...WRAPPERS].flatMap((name) => [`<${name}>`, `</${name}>`, `< ${name}>`, `</ ${name}>`, `< /${name}>`]),
  ...['think', 'thinking'].flatMap((name) => [`◁${name}▷`, `◁/${name}▷`]),
  '[think]',
  '[/think]',
  '[inst]',
  '[/inst]',
  ...ENDS.flatMap((name) => [`<${name}>`, `</${name}>`]),
  '<details ',
  '<channel|>',
  '<unused94>',
  '<unused95>',
];
/** Tags with a free part. */
const OPEN_ENDED = [
  new RegExp(`^<\\s?(?:${NAME})\\s[^<>]{0,80}$`, 'iu'),
  /^<details\s[^<>]{0,120}$/iu,
  /^<\|[\w/-]{0,40}\|?$/u,
  /^<｜[^<>｜]{0,40}｜?$/u,
  /^<\|channel\|>(?:[^<]|<\|constrain\|>){0,120}(?:<(?:\|[a-z]{0,9}\|?)?)?$/iu,
  /^<\|(?:channel>|start\|>)\s?\w{0,20}$/iu,
];

/** @returns where the end of a text may become a tag, or a longer one, with the text to come; its length when it cannot */
export function tagStart(text: string): number {
  const from = Math.max(0, text.length - MAX_TAG_CHARACTERS);
  for (let at = from; at < text.length; at++) {
    if (!'<[◁'.includes(text[at] ?? '')) continue;
    const tail = text.slice(at);
    const lower = tail.toLowerCase();
    if (BEGINNINGS.some((tag) => tag !== lower && tag.startsWith(lower)) || OPEN_ENDED.some((tag) => tag.test(tail)))
      return at;
  }
  return text.length;
}

import type { ServerRefusal } from '../remote/server-refusal.ts';

/** What some servers need in another way, or not at all. */
export type Adaptation =
  | 'max-completion-tokens'
  | 'no-limit'
  | 'no-tools'
  | 'no-stream'
  | 'no-system-role'
  | 'version-in-path';

/** Servers answer so to a path they do not know; LM Studio does with status 200. */
const UNKNOWN_PATH_STATUS: ReadonlySet<number> = new Set([404, 405]);
const UNKNOWN_PATH = /unexpected endpoint|no route|(?:page|path|route|endpoint) (?:was )?not found|invalid url/i;

/** How a server says what it cannot do. The first that fits and is not done yet is tried. */
const RULES: readonly (readonly [Adaptation, RegExp])[] = [
  // OpenAI's models that think: "Unsupported parameter: 'max_tokens' … Use 'max_completion_tokens' instead."
  ['max-completion-tokens', /max_completion_tokens|\bmax_tokens\W.{0,60}not supported|unsupported.{0,40}\bmax_tokens/i],
  // Servers that know neither.
  [
    'no-limit',
    /(?:unsupported|unknown|unrecognized|unexpected|extra|not (?:support|supported|permitted|allowed)).{0,80}max_(?:completion_)?tokens|max_(?:completion_)?tokens\W.{0,80}(?:unsupported|unknown|unrecognized|not (?:supported|permitted|allowed))/i,
  ],
  // Ollama: "… does not support tools"; OpenRouter: "No endpoints found that support tool use"; vLLM: "… tool choice requires …".
  [
    'no-tools',
    /(?:not support|no endpoints?.{0,40}support|unsupported|not (?:enabled|available|allowed|permitted)).{0,60}\b(?:tools?|function.?call)|\b(?:tools?|function.?call\w*)\b.{0,60}(?:not (?:supported|enabled|available|allowed)|unsupported)|tool.?choice.{0,20}requires/i,
  ],
  // OpenAI: "Your organization must be verified to stream this model."
  [
    'no-stream',
    /verified to stream|\bstream(?:ing)?\b.{0,60}(?:not (?:supported|available|allowed)|unsupported)|(?:not support|unsupported).{0,40}\bstream/i,
  ],
  // Gemma's and older templates: "System role not supported".
  [
    'no-system-role',
    /\bsystem\b.{0,30}(?:role|message|prompt|instruction).{0,40}(?:not|un)\s?(?:supported|allowed|enabled)|only user and assistant roles|developer instruction is not enabled/i,
  ],
];

/**
 * Finds what may make a server accept a request that it refused.
 * @param done what is done already
 * @param hasVersion whether the address names a version of the API
 * @returns undefined when there is nothing to try
 */
export function adaptationFor(
  refusal: ServerRefusal,
  done: ReadonlySet<Adaptation>,
  hasVersion: boolean,
): Adaptation | undefined {
  const fits = RULES.find(([adaptation, pattern]) => !done.has(adaptation) && pattern.test(refusal.words));
  if (fits) return fits[0];
  return isUnknownPath(refusal) && !hasVersion && !done.has('version-in-path') ? 'version-in-path' : undefined;
}

/** Whether a server does not know the address, or may not. */
export function isUnknownPath({ status, words }: ServerRefusal): boolean {
  return UNKNOWN_PATH_STATUS.has(status) || UNKNOWN_PATH.test(words);
}

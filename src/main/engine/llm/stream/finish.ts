/** How an answer ended, by the `finish_reason` of all servers. */
export type Finish = 'complete' | 'length' | 'filter' | 'failure';

const LENGTH = /^(?:length|max_?tokens|max_output_tokens|max_new_tokens|model_length)$/i;
const FILTER = /filter|safety|sensitive|prohibited|recitation|blocklist|spii|moderation|refusal|guardrail/i;
/** DeepSeek's `insufficient_system_resource`, Zhipu's `network_error`, Gemini's `malformed_function_call`. */
const FAILURE = /error|fail|abort|cancel|malformed|insufficient|timeout/i;

/** @param reason such as `stop`, `tool_calls` or `end_turn`; every other word than those of a fault is a good end */
export function finishOf(reason: string): Finish {
  if (LENGTH.test(reason)) return 'length';
  if (FILTER.test(reason)) return 'filter';
  return FAILURE.test(reason) ? 'failure' : 'complete';
}

import type { Config } from '../../../../shared/settings/config-schema.ts';
import type { Patience } from '../../../../shared/settings/sections/endpointing.ts';
import { sttEngineOf } from '../../speech/stt/registry.ts';
import type { UtteranceListenerOptions } from './utterance-listener.ts';

/** How many times as long as set it waits for the user to finish. */
const PATIENCE_FACTORS = { short: 0.7, normal: 1, long: 2 } as const satisfies Record<Patience, number>;

/** @param listenTimeoutMs how long it waits for the first word */
export function listenerOptions(
  { endpointing, stt, audio_processing }: Config,
  listenTimeoutMs: number,
): UtteranceListenerOptions {
  const givesPartialTexts =
    audio_processing.enable_parallel_processing && sttEngineOf(stt.model).capabilities.partialTexts;
  const patience = PATIENCE_FACTORS[endpointing.patience];
  return {
    endpointing: {
      hangoverCompleteMs: patience * endpointing.hangover_complete_ms,
      hangoverMs: patience * endpointing.hangover_ms,
      hangoverIncompleteMs: patience * endpointing.hangover_incomplete_ms,
      longestUtteranceMs: endpointing.longest_utterance_ms,
      listenTimeoutMs,
    },
    partialIntervalMs: givesPartialTexts ? stt.partial_interval_ms : undefined,
    hasOwnWords: stt.my_words.length > 0,
  };
}

import type { Config } from '../../../../shared/settings/config-schema.ts';
import { sttEngineOf } from '../../speech/stt/registry.ts';
import type { UtteranceListenerOptions } from './utterance-listener.ts';

/** @param listenTimeoutMs how long it waits for the first word */
export function listenerOptions(
  { endpointing, stt, audio_processing }: Config,
  listenTimeoutMs: number,
): UtteranceListenerOptions {
  const givesPartialTexts =
    audio_processing.enable_parallel_processing && sttEngineOf(stt.model).capabilities.partialTexts;
  return {
    endpointing: {
      hangoverCompleteMs: endpointing.hangover_complete_ms,
      hangoverMs: endpointing.hangover_ms,
      hangoverIncompleteMs: endpointing.hangover_incomplete_ms,
      longestUtteranceMs: endpointing.longest_utterance_ms,
      listenTimeoutMs,
    },
    partialIntervalMs: givesPartialTexts ? stt.partial_interval_ms : undefined,
    hasOwnWords: stt.my_words.length > 0,
  };
}

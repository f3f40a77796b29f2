import type { Config } from '../../../shared/settings/config-schema.ts';
import { languagesOf } from '../../../shared/settings/conversation-languages.ts';
import type { ProviderSetting } from '../../../shared/settings/execution-providers.ts';
import { parseVoiceName } from '../../../shared/settings/voices.ts';
import { hearingFor } from '../catalogue/hearing.ts';
import { sttModelNamed } from '../catalogue/manifest.ts';
import { spokenVoice } from '../catalogue/spoken-voice.ts';

export interface ProbedModel {
  model: string;
  setting: ProviderSetting;
  threads: number;
}

/**
 * The models of a configuration that may run on a GPU. VAD and wake word models always run on the CPU: 20 ms of audio
 * take them less than 1 ms, less than a transfer to the GPU and back.
 */
export function probedModels({ stt, tts, conversation }: Config): readonly [stt: ProbedModel, ...voice: ProbedModel[]] {
  const { threads } = stt;
  const languages = languagesOf(conversation.languages);
  const { model } = hearingFor(stt, languages);
  const sttModel = { model: sttModelNamed(model).id, setting: stt.execution_provider, threads };
  const voice = spokenVoice(tts.voice, languages[0]);
  const isNeural = parseVoiceName(voice).engine === 'neural';
  return isNeural ? [sttModel, { model: voice, setting: tts.execution_provider, threads }] : [sttModel];
}

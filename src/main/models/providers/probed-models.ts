import type { Config } from '../../../shared/settings/config-schema.ts';
import type { ProviderSetting } from '../../../shared/settings/execution-providers.ts';
import { parseVoiceName } from '../../../shared/settings/voices.ts';
import { sttModelNamed } from '../catalogue/manifest.ts';

export interface ProbedModel {
  model: string;
  setting: ProviderSetting;
  threads: number;
}

/**
 * The models of a configuration that may run elsewhere than on the processor. VAD and the wake words may not: 20 ms of
 * sound take them under a millisecond, less than the way to a graphics processor and back.
 */
export function probedModels({ stt, tts }: Config): readonly [stt: ProbedModel, ...voice: ProbedModel[]] {
  const { model, threads } = stt;
  const hearing = { model: sttModelNamed(model).id, setting: stt.execution_provider, threads };
  const isNeural = parseVoiceName(tts.voice).engine === 'neural';
  return isNeural ? [hearing, { model: tts.voice, setting: tts.execution_provider, threads }] : [hearing];
}

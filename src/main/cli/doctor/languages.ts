import type { Config } from '../../../shared/settings/config-schema.ts';
import { languagesOf } from '../../../shared/settings/conversation-languages.ts';
import { loadConfig } from '../../config/load-config.ts';
import { baseLanguage } from '../../engine/speech/tts/languages/base-language.ts';
import { listAllVoices } from '../../engine/speech/tts/registry.ts';
import type { ListedVoice } from '../../engine/speech/tts/tts-engine.ts';
import { hearingFor } from '../../models/catalogue/hearing.ts';
import { notHeard, notSpoken } from '../../models/catalogue/language-problems.ts';
import { voiceLibrary } from '../../models/catalogue/model-folders.ts';
import type { CheckResult } from './check-result.ts';

/** Whether every language that is spoken can be heard and answered aloud here. */
export async function checkLanguages(): Promise<CheckResult[]> {
  let config: Config;
  try {
    ({ config } = loadConfig());
  } catch {
    // The check of the configuration says it.
    return [];
  }
  const voices = config.tts.where === 'remote' ? undefined : await listAllVoices(voiceLibrary(), () => undefined);
  return languagesOf(config.conversation.languages).flatMap((language) => checkLanguage(language, config, voices));
}

function checkLanguage(
  language: ReturnType<typeof languagesOf>[number],
  config: Config,
  voices: readonly ListedVoice[] | undefined,
): CheckResult[] {
  const check = `language ${language}`;
  const { missing } = hearingFor(config.stt, languagesOf(config.conversation.languages));
  const hasVoice = voices?.some((voice) => voice.languages.some((tag) => baseLanguage(tag) === language)) ?? true;
  const problems = [
    ...(missing.includes(language) ? [notHeard(language)] : []),
    ...(hasVoice ? [] : [notSpoken(language)]),
  ];
  if (problems.length === 0) return [{ check, verdict: 'ok', finding: 'is heard and spoken' }];
  return problems.map(({ message, advice }) => ({ check, verdict: 'warning', finding: message, fix: advice }));
}

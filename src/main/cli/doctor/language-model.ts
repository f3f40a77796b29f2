import { toHarkError } from '../../../shared/errors.ts';
import { loadConfig } from '../../config/load-config.ts';
import { openLanguageModel } from '../../engine/llm/open-language-model.ts';
import type { CheckResult } from './check-result.ts';

/** Asks the configured server for its models. */
export async function checkLanguageModel(): Promise<CheckResult[]> {
  const check = 'language model';
  const { config } = loadConfig();
  const { base_url, model } = config.llm;
  if (base_url === null) {
    return [{ check, verdict: 'ok', finding: 'none configured (HARK_LLM_BASE_URL): nothing leaves this machine' }];
  }
  const { http, chat } = openLanguageModel(config, base_url);
  try {
    const names = await chat.modelNames();
    if (names.includes(model)) return [{ check, verdict: 'ok', finding: `${model} at ${base_url}` }];
    const finding = `${base_url} has no model ${model}`;
    return [{ check, verdict: 'warning', finding, fix: `Set HARK_LLM_MODEL to one of: ${names.join(', ') || 'none'}` }];
  } catch (thrown) {
    const { message, advice } = toHarkError(thrown);
    return [{ check, verdict: 'warning', finding: message, fix: advice }];
  } finally {
    await http.close();
  }
}

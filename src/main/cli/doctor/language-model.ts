import { stat } from 'node:fs/promises';
import { toHarkError } from '../../../shared/errors.ts';
import { sizeInWords } from '../../../shared/models/size-in-words.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { loadConfig } from '../../config/load-config.ts';
import { llamaPackage } from '../../engine/llm/inside/llama-package.ts';
import { openLanguageModel } from '../../engine/llm/open-language-model.ts';
import { chooseLanguageModel, fitInWords, type Machine } from '../../models/catalogue/choose-language-model.ts';
import { diskBytesOf } from '../../models/catalogue/download-size.ts';
import { expectGguf } from '../../models/catalogue/gguf-file.ts';
import { chosenLanguageModel, languageModelProvider } from '../../models/catalogue/language-models.ts';
import { speedsFile } from '../../models/runtime/speeds-file.ts';
import { thisMachine } from '../../models/runtime/this-machine.ts';
import type { CheckResult } from './check-result.ts';

type Finding = Omit<CheckResult, 'check'>;

/** Who answers what no skill can: a server, which is asked for its models, or a model on this machine. */
export async function checkLanguageModel(): Promise<CheckResult[]> {
  let config: Config;
  try {
    config = loadConfig().config;
  } catch {
    // Told by the check of the configuration.
    return [];
  }
  const finding = await findingOf(config, thisMachine(speedsFile().read(() => undefined)));
  return [{ check: 'language model', ...finding }];
}

/** @param machine to choose a model for when none is there */
export async function findingOf(config: Config, machine: Machine): Promise<Finding> {
  const { provider, base_url, inside_model } = config.llm;
  try {
    switch (languageModelProvider(config)) {
      case 'server':
      case 'hedged':
        // What was asked for, also where a model is missing for it.
        if (provider === 'hedged') return await findingOfBoth(config, base_url ?? '', machine);
        return await findingOfServer(config, base_url ?? '');
      case 'inside':
        return await findingInside(inside_model, machine);
      case 'none':
        // Throws when the settings name a model that does not exist.
        if (provider === null && inside_model !== null) chosenLanguageModel(inside_model);
        return findingOfNone(provider, inside_model, machine);
    }
  } catch (thrown) {
    return findingOfFailure(thrown);
  }
}

function findingOfFailure(thrown: unknown): Finding {
  const { message, advice } = toHarkError(thrown);
  return { verdict: 'warning', finding: message, fix: advice };
}

async function findingOfServer(config: Config, baseUrl: string): Promise<Finding> {
  const { http, chat } = openLanguageModel(config, baseUrl);
  const { model } = config.llm;
  try {
    const names = await chat.modelNames();
    if (names.includes(model)) return { verdict: 'ok', finding: `${model} at ${baseUrl}` };
    const fix = `Set HARK_LLM_MODEL to one of: ${names.join(', ') || 'none'}`;
    return { verdict: 'warning', finding: `${baseUrl} has no model ${model}`, fix };
  } finally {
    await http.close();
  }
}

/** The model on this machine answers where the server does not, so both are looked at. */
async function findingOfBoth(config: Config, baseUrl: string, machine: Machine): Promise<Finding> {
  const inside = await findingInside(config.llm.inside_model, machine);
  const server = await findingOfServer(config, baseUrl).catch(findingOfFailure);
  const isWell = server.verdict === 'ok' && inside.verdict === 'ok';
  const fixes = [server.fix, inside.fix].filter((fix) => fix !== undefined);
  return {
    verdict: isWell ? 'ok' : 'warning',
    finding: `${server.finding}; when it fails or is slow, ${inside.finding}`,
    ...(fixes.length > 0 ? { fix: fixes.join(' ') } : {}),
  };
}

async function findingInside(insideModel: string | null, machine: Machine): Promise<Finding> {
  const library = llamaPackage();
  if (!library.isInstalled) {
    const fix = "Run 'npm ci', or use a server (HARK_LLM_BASE_URL).";
    return { verdict: 'warning', finding: `${library.name}, which runs language models, is not installed`, fix };
  }
  const chosen = chosenLanguageModel(insideModel);
  if (!chosen) {
    const which = insideModel === null ? 'no language model is' : `${insideModel} is not`;
    const finding = `${which} installed, and llm.provider or llm.inside_model asks for one`;
    const id = insideModel ?? chooseLanguageModel(machine)?.model.id;
    return { verdict: 'warning', finding, fix: id ? fetchFix(id) : 'Use a server (HARK_LLM_BASE_URL).' };
  }
  if ('file' in chosen) {
    await expectGguf(chosen.file);
    const size = sizeInWords((await stat(chosen.file)).size);
    return { verdict: 'ok', finding: `${chosen.file} on this machine, ${size}, run by ${library.name}` };
  }
  const { model } = chosen;
  const speed = machine.speeds[model.id];
  const facts = [
    `${model.name} on this machine`,
    `${sizeInWords(diskBytesOf(model))} on the disk`,
    ...(model.memoryBytes ? [`${sizeInWords(model.memoryBytes)} of memory when it is loaded`] : []),
    speed && 'tokensPerSecond' in speed
      ? `${Math.round(speed.tokensPerSecond)} tokens a second here`
      : "its speed is not measured yet ('hark models measure')",
    `run by ${library.name}`,
  ];
  return { verdict: 'ok', finding: facts.join(', ') };
}

function findingOfNone(provider: Config['llm']['provider'], insideModel: string | null, machine: Machine): Finding {
  if (provider === 'server') {
    const finding = 'none: llm.provider is server, and there is no address';
    return { verdict: 'warning', finding, fix: 'Set HARK_LLM_BASE_URL, or llm.provider to inside.' };
  }
  if (provider === 'none') return { verdict: 'ok', finding: 'none, because llm.provider is none: skills answer alone' };
  if (insideModel !== null) {
    return { verdict: 'warning', finding: `none: ${insideModel} is not installed`, fix: fetchFix(insideModel) };
  }
  const fitting = chooseLanguageModel(machine);
  if (!fitting) {
    const finding =
      'none: skills answer alone. Every model of the catalogue is too slow here, or needs too much memory';
    return { verdict: 'ok', finding, fix: 'A server can answer other questions: set HARK_LLM_BASE_URL.' };
  }
  const finding = `none: skills answer alone. ${fitting.model.name} fits this machine: ${fitInWords(fitting)}`;
  return { verdict: 'ok', finding, fix: fetchFix(fitting.model.id) };
}

function fetchFix(id: string): string {
  return `Fetch it with 'hark models fetch ${id}', or use a server (HARK_LLM_BASE_URL).`;
}

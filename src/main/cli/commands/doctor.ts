import type { CheckResult } from '../doctor/check-result.ts';
import { checkDisplay } from '../doctor/display.ts';
import { checkLanguageModel } from '../doctor/language-model.ts';
import { checkLanguages } from '../doctor/languages.ts';
import { checkMicrophone } from '../doctor/microphone.ts';
import { checkModels } from '../doctor/models.ts';
import { checkProviders } from '../doctor/providers.ts';
import { checkConfiguration, checkElectron, checkNode, checkOnnxRuntime } from '../doctor/runtime.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

const CHECKS: readonly (() => CheckResult[] | Promise<CheckResult[]>)[] = [
  checkNode,
  checkOnnxRuntime,
  checkElectron,
  checkConfiguration,
  checkModels,
  checkLanguages,
  checkProviders,
  checkLanguageModel,
  checkMicrophone,
  checkDisplay,
];

const MARKS = { ok: 'ok  ', warning: 'warn', failed: 'FAIL' } as const;

/** `hark doctor`: exits with `environment` when something that Hark cannot do without has failed. */
export async function doctor({ json = false }: { json?: boolean }): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  for (const check of CHECKS) {
    for (const result of await check()) {
      if (result.verdict === 'failed') exitCode = EXIT.environment;
      if (json) printJson(result);
      else {
        print(`${MARKS[result.verdict]}  ${result.check.padEnd(14)}  ${result.finding}`);
        if (result.fix) print(`      ${''.padEnd(14)}  -> ${result.fix}`);
      }
    }
  }
  return exitCode;
}

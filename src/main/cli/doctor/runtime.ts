import { existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { toHarkError } from '../../../shared/errors.ts';
import { loadConfig } from '../../config/load-config.ts';
import { projectRoot } from '../../models/catalogue/project-root.ts';
import type { CheckResult } from './check-result.ts';

const MIN_MEMORY_GIB = 2;

export function checkNode(): CheckResult[] {
  const processors = cpus();
  const memoryGib = totalmem() / 2 ** 30;
  const finding = `Node ${process.versions.node} on ${process.platform}-${process.arch}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memoryGib.toFixed(1)} GiB`;
  if (memoryGib >= MIN_MEMORY_GIB) return [{ check: 'node', verdict: 'ok', finding }];
  return [{ check: 'node', verdict: 'warning', finding, fix: 'Set HARK_STT_MODEL=tiny: it needs less memory.' }];
}

export async function checkOnnxRuntime(): Promise<CheckResult[]> {
  const check = 'onnxruntime';
  try {
    const { env } = await import('onnxruntime-node');
    return [{ check, verdict: 'ok', finding: `onnxruntime-node ${env.versions.node ?? env.versions.common}, CPU` }];
  } catch (error) {
    const fix = "Delete node_modules and run 'npm start'. On Alpine Linux there is no build of it: use a glibc system.";
    return [{ check, verdict: 'failed', finding: (error as Error).message, fix }];
  }
}

export function checkElectron(): CheckResult[] {
  const check = 'electron';
  const override = process.env.HARK_ELECTRON;
  const candidates = override
    ? [override]
    : [join(projectRoot, 'node_modules/electron/dist/electron'), join(projectRoot, '.hark/electron/electron')];
  const found = candidates.find((path) => existsSync(path));
  if (found) return [{ check, verdict: 'ok', finding: found }];
  const fix = override ? 'Correct or unset HARK_ELECTRON.' : "Run 'npm start' on a desktop once: it fetches one.";
  return [{ check, verdict: 'warning', finding: `not at ${candidates.join(' nor at ')}`, fix }];
}

export function checkConfiguration(): CheckResult[] {
  const check = 'configuration';
  try {
    const changed = [...loadConfig().sources].filter(([, source]) => source !== 'default');
    const finding =
      changed.length === 0 ? 'all defaults' : changed.map(([path, source]) => `${path} from ${source}`).join(', ');
    return [{ check, verdict: 'ok', finding }];
  } catch (thrown) {
    const { message, advice } = toHarkError(thrown);
    return [{ check, verdict: 'failed', finding: message, fix: advice }];
  }
}

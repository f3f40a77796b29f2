import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../models/catalogue/project-root.ts';
import { PROBE_TIMEOUT_MS, type ProbeOutput, type ProbeTask, parseProbeOutput } from '../models/providers/probe.ts';

/** Runs a probe in a child of this process. */
export function probeByChild(task: ProbeTask): Promise<ProbeOutput> {
  const args = [join(projectRoot, 'out/main/provider-probe.cjs'), JSON.stringify(task)];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { timeout: PROBE_TIMEOUT_MS }, (error, stdout) => {
      resolve(parseProbeOutput(stdout, String(error?.signal ?? error?.code ?? 'exit code 0')));
    });
  });
}

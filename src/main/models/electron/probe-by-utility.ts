import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { PROBE_TIMEOUT_MS, type ProbeOutput, type ProbeTask, parseProbeOutput } from '../providers/probe.ts';

/** Runs a probe in a utility process; a packaged Electron app cannot run other child processes. */
export function probeByUtility(task: ProbeTask): Promise<ProbeOutput> {
  const child = utilityProcess.fork(join(__dirname, 'provider-probe.cjs'), [JSON.stringify(task)], {
    serviceName: 'hark-probe',
    stdio: 'pipe',
  });
  const timeout = setTimeout(() => child.kill(), PROBE_TIMEOUT_MS);
  let written = '';
  child.stdout?.on('data', (data: Buffer) => {
    written += data.toString();
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(timeout);
      resolve(parseProbeOutput(written, `exit code ${code}`));
    });
  });
}

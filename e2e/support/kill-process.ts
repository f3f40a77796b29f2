import type { ElectronApplication } from '@playwright/test';

/** @param name of a process as Chromium has it, or its kind. @throws Error when there is none */
export async function killProcess(
  app: ElectronApplication,
  name: string,
  signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' = 'SIGKILL',
): Promise<void> {
  await app.evaluate(
    ({ app: main }, { wanted, signal }) => {
      const found = main.getAppMetrics().find((metric) => metric.name === wanted || metric.type === wanted);
      if (!found) throw new Error(`there is no process ${wanted}`);
      process.kill(found.pid, signal);
    },
    { wanted: name, signal },
  );
}

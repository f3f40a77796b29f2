import type { ElectronApplication } from '@playwright/test';

/** @param name of a process as Chromium has it, or its kind. @throws Error when there is none */
export function pidOf(app: ElectronApplication, name: string): Promise<number> {
  return app.evaluate(({ app: main }, wanted) => {
    const found = main.getAppMetrics().find((metric) => metric.name === wanted || metric.type === wanted);
    if (!found) throw new Error(`there is no process ${wanted}`);
    return found.pid;
  }, name);
}

/** @param name as for `pidOf` */
export async function killProcess(
  app: ElectronApplication,
  name: string,
  signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' = 'SIGKILL',
): Promise<void> {
  process.kill(await pidOf(app, name), signal);
}

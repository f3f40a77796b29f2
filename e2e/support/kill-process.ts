import type { ElectronApplication } from '@playwright/test';

/** @param name Chromium's name or type of a process. @throws Error if there is none */
export function pidOf(app: ElectronApplication, name: string): Promise<number> {
  return app.evaluate(({ app: main }, wanted) => {
    const found = main.getAppMetrics().find((metric) => metric.name === wanted || metric.type === wanted);
    if (!found) throw new Error(`there is no process ${wanted}`);
    return found.pid;
  }, name);
}

/** @param name see `pidOf` */
export async function killProcess(
  app: ElectronApplication,
  name: string,
  signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' = 'SIGKILL',
): Promise<void> {
  process.kill(await pidOf(app, name), signal);
}

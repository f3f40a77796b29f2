import type { ElectronApplication } from '@playwright/test';

/** @returns milliseconds from the creation of the main process until detection is loaded and the microphone is open */
export async function startToListeningMs(app: ElectronApplication): Promise<number> {
  const createdMs = await app.evaluate(() => process.getCreationTime() ?? Number.NaN);
  const page = await app.firstWindow();
  const listeningMs = await page.waitForFunction(() =>
    document.body.textContent?.includes('Say “Alexa”') ? Date.now() : undefined,
  );
  return ((await listeningMs.jsonValue()) ?? Number.NaN) - createdMs;
}

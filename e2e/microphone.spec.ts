/** What the window says when the microphone does not do what it should, and the way on. */
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';

test('a microphone that gives only zeros is reported, and the report goes when it is muted', async ({ launch }) => {
  const { page } = await launch({ script: [500, { zerosMs: 20_000 }] });
  await expect(page.getByRole('alert')).toContainText('MIC_SILENT');
  await expect(page.getByRole('alert')).toContainText('not muted by a switch');
  await page.keyboard.press('m');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a microphone that is denied is reported, and trying again opens it', async ({ launch }) => {
  const { app, page } = await launch({ script: [60_000] });
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  });
  await page.keyboard.press('m');
  await expect(page.getByTestId('state')).toHaveText('Muted');
  await page.keyboard.press('m');
  await expect(page.getByRole('alert')).toContainText('MIC_DENIED');
  await expect(page.getByRole('button', { name: 'Talk' })).toBeDisabled();
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(true));
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Talk' })).toBeEnabled();
});

test('a microphone that goes away is reported', async ({ launch }) => {
  const { page } = await launch({ script: [60_000] });
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.keyboard.press('m');
  await expect(page.getByTestId('state')).toHaveText('Muted');
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const getUserMedia = devices.getUserMedia.bind(devices);
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    devices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      // Nothing can pull a fake device out: the track says what it would say.
      setTimeout(() => {
        devices.getUserMedia = gone;
        stream.getAudioTracks()[0]?.dispatchEvent(new Event('ended'));
      }, 500);
      return stream;
    };
  });
  await page.keyboard.press('m');
  await expect(page.getByRole('alert')).toContainText('MIC_LOST');
});

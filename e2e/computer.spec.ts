/** What Hark does on the machine itself: asked once, kept, and taken back under Settings; players on a bus of the test's own. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { MprisService } from '../src/main/engine/players/testing/mpris-service.ts';
import { PrivateBus } from '../src/main/engine/players/testing/private-bus.ts';
import { test } from './support/hark-app.ts';

async function ask(page: Page, question: string): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
}

test('starts a program of the menu after a yes, and no more when it is taken back', async ({ launch, folder }) => {
  test.skip(process.platform !== 'linux', 'the menu of the test is that of Linux');
  const started = join(folder, 'started');
  const menu = join(folder, 'share/applications');
  mkdirSync(menu, { recursive: true });
  const entry = `[Desktop Entry]\nType=Application\nName=Test Tool\nExec=touch "${started}" %U\n`;
  writeFileSync(join(menu, 'test-tool.desktop'), entry);
  const { page } = await launch({ env: { XDG_DATA_DIRS: join(folder, 'share') } });
  await ask(page, 'Open the test tool.');
  await expect(page.getByTestId('reply').last()).toHaveText(
    'May I start, show and close programs when you ask, now Test Tool?',
  );
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByTestId('reply').last()).toHaveText('Opening Test Tool.');
  await expect.poll(() => existsSync(started)).toBe(true);
  await expect.poll(() => readFileSync(join(folder, 'hark/config.yaml'), 'utf8')).toContain('programs: allowed');

  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByTestId('state').click();
  await page.keyboard.press('s');
  await page.getByLabel('Search the settings').fill('starts, shows and closes');
  const programs = page.getByLabel('Programs', { exact: true });
  await expect(programs).toHaveValue('allowed');
  await programs.selectOption('Not allowed');
  await page.getByRole('button', { name: 'Close the settings' }).click();
  await ask(page, 'Open the test tool.');
  await expect(page.getByTestId('reply').last()).toHaveText(/^I would have to start, show and close programs/);
});

test('pauses the player that plays, and tells what it was', async ({ launch }) => {
  const bus = await PrivateBus.start();
  const player = await MprisService.start(bus.address, 'spotify', {
    songs: [{ title: 'So What', artist: 'Miles Davis', album: 'Kind of Blue' }],
  });
  player.status = 'Playing';
  const { page } = await launch({ env: { DBUS_SESSION_BUS_ADDRESS: bus.address } });
  await ask(page, 'What song is this?');
  await expect(page.getByTestId('reply').last()).toHaveText('So What by Miles Davis.');
  await ask(page, 'Pause the music.');
  await expect(page.getByTestId('reply').last()).toHaveText('Paused.');
  expect(player.status).toBe('Paused');
  player.close();
  bus.close();
});

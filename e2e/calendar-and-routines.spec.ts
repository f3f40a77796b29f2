/** Calendars and routines in the real app: read from a file, told of in advance, made by a sentence and in the settings. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { calendarOf } from '../src/main/engine/calendar/testing/ics.ts';
import { test } from './support/hark-app.ts';

async function ask(page: Page, question: string): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
}

async function openRoutines(page: Page): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByTestId('state').click();
  await page.keyboard.press('s');
  await page.getByLabel('Search the settings').fill('routines');
}

/** @returns the time as iCalendar has it, in UTC */
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().replace(/[-:]|\.\d+/g, '');

test('answers from a calendar, tells of an event in advance, and names the server under About', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'home.ics');
  writeFileSync(file, calendarOf([`DTSTART:${inMinutes(60)}`, 'DURATION:PT30M', 'SUMMARY:Dentist']));
  const { page } = await launch({ env: { HARK_CALENDARS: `${file}, webcal://calendar.invalid/a.ics` } });
  await ask(page, 'When is my dentist appointment?');
  await expect(page.getByTestId('reply').last()).toHaveText(
    /^I cannot reach the calendar calendar\.invalid\. Dentist is at \d+:\d\d [AP]M (?:today|tomorrow)\.$/,
  );
  writeFileSync(file, calendarOf([`DTSTART:${inMinutes(8)}`, 'DURATION:PT30M', 'SUMMARY:Haircut']));
  await expect(page.getByText(/^In \d minutes: Haircut\.$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'About Hark' }).click();
  await expect(page.getByTestId('destinations')).toContainText('calendar.invalid: a request for your calendar');
});

test('shows a routine that was made by voice at once, and does what is changed in the form', async ({
  launch,
  folder,
}) => {
  const { page } = await launch({});
  await openRoutines(page);
  await expect(page.getByText('No routines yet.')).toBeVisible();
  // As if it were said: the settings stay open.
  const text = 'When I say tea time, set a timer for four minutes.';
  await page.evaluate((said) => window.hark.invoke('engine:command', { type: 'ask', text: said }), text);
  const routine = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'tea time' }) });
  await expect(routine).toContainText('When you say its name');
  await expect(routine).toContainText('set a timer for four minutes');
  const config = () => readFileSync(join(folder, 'hark/config.yaml'), 'utf8');
  expect(config()).toContain('set a timer for four minutes');

  await page.getByRole('button', { name: 'Edit “tea time”' }).click();
  const form = page.getByRole('form', { name: 'Edit “tea time”' });
  await form.getByLabel('Name', { exact: true }).fill('coffee time');
  await form.getByLabel('Step 1', { exact: true }).fill('what is twelve times seven');
  await form.getByLabel('Other phrases').fill('brew some coffee');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Edit “coffee time”' })).toBeFocused();
  expect(config()).not.toContain('tea time');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  for (const phrase of ['Coffee time', 'Brew some coffee']) {
    await ask(page, phrase);
    await expect(page.getByTestId('reply').last()).toHaveText('That is 84.');
  }
});

test('makes a routine by keyboard, runs it, deletes it and brings it back', async ({ launch, folder }) => {
  const { page } = await launch({});
  await openRoutines(page);
  await page.getByRole('button', { name: 'New routine' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'New routine' });
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('work');
  await form.getByLabel('Step 1', { exact: true }).focus();
  await page.keyboard.type('what is nine times nine');
  await page.keyboard.press('Enter');
  await page.keyboard.type('what is twelve times seven');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(form.getByLabel('Step 1', { exact: true })).toHaveValue('what is twelve times seven');
  await expect(form.getByLabel('Step 1', { exact: true })).toBeFocused();
  await form.getByLabel('Starts by itself').selectOption('On chosen days at');
  await form.getByLabel('Time', { exact: true }).fill('06:45');
  for (const day of ['Wednesday', 'Thursday', 'Friday']) await form.getByLabel(day).press('Space');
  await form.getByRole('button', { name: 'Save' }).press('Enter');

  const routine = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'work' }) });
  await expect(routine).toContainText(/Monday and Tuesday at 6:45\sAM/);
  const config = () => readFileSync(join(folder, 'hark/config.yaml'), 'utf8');
  expect(config()).toMatch(/work:\n\s+steps:\n\s+- what is twelve times seven\n\s+- what is nine times nine/);
  expect(config()).toMatch(/at: "?06:45"?/);
  await page.getByRole('button', { name: 'Run “work” now' }).click();
  await expect(routine).toContainText('That is 84. That is 81.');
  await expect(page.getByRole('button', { name: 'Run “work” now' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete “work”' }).click();
  await expect(routine).toHaveCount(0);
  await expect(page.getByText('“work” is deleted.')).toBeVisible();
  expect(config()).not.toContain('nine times nine');
  await expect(page.getByTestId('routines').getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(routine).toContainText(/Monday and Tuesday at 6:45\sAM/);
  expect(config()).toContain('nine times nine');
});

test('says beside each field what to correct, and loses nothing that was typed', async ({ launch }) => {
  const { page } = await launch({});
  await openRoutines(page);
  await page.getByRole('button', { name: '“good morning”' }).click();
  const form = page.getByRole('form', { name: 'New routine' });
  const name = form.getByLabel('Name', { exact: true });
  await expect(form.getByLabel('Step 3', { exact: true })).toHaveValue('read me the news');
  await expect(form.getByText('does not understand')).toHaveCount(0);
  await name.fill('stop');
  await expect(name).toHaveAccessibleDescription(/“stop” already means something to Hark/);
  await form.getByLabel('Step 2', { exact: true }).fill('sing like a bird in the tree');
  await expect(form.getByLabel('Step 2', { exact: true })).toHaveAccessibleDescription(/does not understand this step/);
  await form.getByLabel('Starts by itself').selectOption('On chosen days at');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await form.getByLabel(day).uncheck();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Choose at least one day.')).toBeVisible();
  await expect(form.getByText('Not saved yet.')).toBeVisible();
  await expect(name).toBeFocused();
  await page.screenshot({ path: 'test-results/routine-form.png' });

  await page.keyboard.press('Escape');
  if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await openRoutines(page);
  await expect(name).toHaveValue('stop');
  await expect(form.getByLabel('Step 2', { exact: true })).toHaveValue('sing like a bird in the tree');
  await name.fill('morning');
  await form.getByLabel('Monday').check();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'morning' })).toBeVisible();
  await page.getByRole('button', { name: 'New routine' }).click();
  await name.fill('Morning!');
  await expect(name).toHaveAccessibleDescription(/“Morning!” already starts another routine/);
});

/** The consent to services: asked in the conversation, kept, shown and taken back under Settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { WikimediaServer } from '../src/main/engine/skills/facts/testing/wikimedia-server.ts';
import { FeedServer } from '../src/main/engine/skills/news/testing/feed-server.ts';
import { OpenMeteoServer } from '../src/main/engine/skills/weather/testing/open-meteo-server.ts';
import { test } from './support/hark-app.ts';

async function ask(page: Page, question: string): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
}

const QUESTION = 'What is the weather like?';
const MAY_I = 'To tell the weather I ask open-meteo.com for the place Leeds. Shall I?';

test('asks before it asks a service, keeps a no, and shows it under Settings and a yes in About', async ({
  launch,
  folder,
}) => {
  const { page } = await launch({ env: { HARK_PLACE: 'Leeds' } });
  await ask(page, QUESTION);
  await expect(page.getByTestId('reply').last()).toHaveText(MAY_I);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.getByTestId('reply').last()).toHaveText(/^All right, I ask nobody\./);
  await expect.poll(() => readFileSync(join(folder, 'hark/config.yaml'), 'utf8')).toContain('weather: refused');
  await ask(page, QUESTION);
  await expect(page.getByTestId('reply').last()).toHaveText(/You can allow it in the settings, under Services\.$/);

  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByTestId('state').click();
  await page.keyboard.press('s');
  await page.getByLabel('Search the settings').fill('open-meteo');
  const weather = page.getByLabel('Weather forecast', { exact: true });
  await expect(weather).toHaveValue('refused');
  await weather.selectOption('Allowed');
  await page.getByRole('button', { name: 'Close the settings' }).click();
  await page.getByRole('button', { name: 'About Hark' }).click();
  await expect(page.getByTestId('destinations')).toContainText('api.open-meteo.com: the place');
});

test('tells the weather of a server that the configuration names', async ({ launch }) => {
  const server = await OpenMeteoServer.start();
  const { page } = await launch({ env: { HARK_PLACE: 'Leeds', HARK_WEATHER_URL: server.url } });
  await ask(page, 'Will it rain tomorrow?');
  await expect(page.getByTestId('reply').last()).toHaveText(
    'No, rain is not expected tomorrow: the chance is 10 percent.',
  );
  await server.stop();
});

test('asks before it asks Wikipedia, and reads a feed that is picked under Settings', async ({ launch, folder }) => {
  const { page } = await launch({});
  await ask(page, 'Search Wikipedia for Ada Lovelace.');
  await expect(page.getByTestId('reply').last()).toHaveText(
    'To look that up I ask wikipedia.org and wiktionary.org for Ada Lovelace. Shall I?',
  );
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.getByTestId('reply').last()).toHaveText(/^All right, I ask nobody\./);
  await expect.poll(() => readFileSync(join(folder, 'hark/config.yaml'), 'utf8')).toContain('facts: refused');
  await ask(page, 'Read me the news.');
  await expect(page.getByTestId('reply').last()).toHaveText(/^You have not chosen a news feed yet\./);

  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByTestId('state').click();
  await page.keyboard.press('s');
  await page.getByLabel('Search the settings').fill('news feeds');
  await page.getByLabel('Add a known feed…').selectOption('BBC News');
  await expect(page.getByLabel('News feeds', { exact: true })).toHaveValue('https://feeds.bbci.co.uk/news/rss.xml');
  await page.screenshot({ path: 'test-results/settings-news-feeds.png' });
  await page.getByRole('button', { name: 'Close the settings' }).click();
  await page.getByRole('button', { name: 'About Hark' }).click();
  await expect(page.getByTestId('destinations')).toContainText('feeds.bbci.co.uk: that you ask for its news feed');
});

test('tells facts and the news of servers that the configuration names', async ({ launch }) => {
  const [wikimedia, feeds] = await Promise.all([WikimediaServer.start(), FeedServer.start()]);
  const { page } = await launch({
    env: { HARK_WIKIPEDIA_URL: wikimedia.url, HARK_NEWS_FEEDS: feeds.feed('evening-post.xml') },
  });
  await ask(page, 'How tall is the Eiffel Tower?');
  await expect(page.getByTestId('reply').last()).toHaveText(/^From Wikipedia: The tower is 330 metres tall/);
  await ask(page, 'What are the headlines?');
  await expect(page.getByTestId('reply').last()).toHaveText(/^From the Evening Post: Harbour bridge opens/);
  await ask(page, 'Tell me more about the second one.');
  await expect(page.getByTestId('reply').last()).toHaveText(/^The house sat until midnight\./);
  await Promise.all([wikimedia.stop(), feeds.stop()]);
});

/** Texts read aloud: the clipboard and the selection of the desktop, and a web page after a yes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { recordEvents, takeRecordedEvents } from './support/recorded-events.ts';

async function ask(page: Page, question: string): Promise<void> {
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.getByLabel('Question').fill(question);
  await page.keyboard.press('Enter');
}

/** @returns what waits until a sentence is said, and gives all sentences so far */
function hearing(app: ElectronApplication): (sentence: string) => Promise<string[]> {
  const spoken: string[] = [];
  return async (sentence) => {
    const isSaid = async () => {
      const events = await takeRecordedEvents(app);
      spoken.push(...events.filter((event) => event.includes('"speech"')));
      return spoken.some((event) => event.includes(sentence));
    };
    await expect.poll(isSaid).toBe(true);
    return spoken;
  };
}

/** Electron's clipboard, as before and since it answers by promises. */
interface AnyClipboard {
  writeText(text: string, type?: string): unknown;
  selection?: AnyClipboard;
}

test('reads the clipboard and the selection, and says when there is no text', async ({ hark: { app, page } }) => {
  await app.evaluate(({ clipboard }) => {
    const board = clipboard as unknown as AnyClipboard;
    board.writeText('The ferry leaves at noon.\nBring a coat.');
    const marked = 'This part is marked.';
    if (board.selection) board.selection.writeText(marked);
    else board.writeText(marked, 'selection');
  });
  const said = hearing(app);
  await ask(page, 'Read me the clipboard.');
  await expect(page.getByTestId('reply').last()).toHaveText('From the clipboard:');
  await said('The ferry leaves at noon.');
  await said('Bring a coat.');
  await ask(page, 'Read the selection.');
  await expect(page.getByTestId('reply').last()).toHaveText('From the selection:');
  await said('This part is marked.');
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await ask(page, 'Read me the clipboard.');
  await expect(page.getByTestId('reply').last()).toHaveText('The clipboard is empty.');
});

test('reads the article of a web page after a yes, and asks nobody before it', async ({ launch }) => {
  const asked: string[] = [];
  const paragraphs = Array.from(
    { length: 6 },
    (_, index) => `<p>Ship ${index} carries timber to the north, and salt home.</p>`,
  );
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<html><head><title>The harbour</title></head><body><nav>Home</nav><article>${paragraphs.join('')}</article></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { app, page } = await launch({});
  await recordEvents(app);
  await ask(page, `Read this page: http://${host}/harbour`);
  await expect(page.getByTestId('reply').last()).toHaveText(`To read web pages I ask ${host} for the page. Shall I?`);
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByTestId('reply').last()).toHaveText('The harbour:');
  const spoken = await hearing(app)('Ship 1 carries timber');
  expect(asked).toEqual(['/harbour']);
  expect(spoken.join()).not.toContain('Home');
  server.close();
});

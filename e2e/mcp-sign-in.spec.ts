/** Signing in to an MCP server from the app, with a real server and a browser that a test stands in for. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ChatServer } from '../src/main/engine/llm/testing/chat-server.ts';
import { OAuthServer } from '../src/main/engine/mcp/testing/oauth-server.ts';
import { test } from './support/hark-app.ts';

test('signs in to an MCP server in the browser after a click, and out in the settings', { tag: '@long' }, async ({
  launch,
  folder,
}) => {
  const [server, chat] = await Promise.all([OAuthServer.start(), ChatServer.start({ answer: '' })]);
  const config = join(folder, 'tools.yaml');
  writeFileSync(config, JSON.stringify({ mcp: { servers: { work: { url: server.url } } } }));
  const { app, page } = await launch({ env: { HARK_CONFIG: config, HARK_LLM_BASE_URL: chat.baseUrl } });
  await app.evaluate(({ shell, safeStorage }) => {
    shell.openExternal = async (address) => void (await fetch(address));
    // Most machines that test have no key store.
    safeStorage.isEncryptionAvailable = () => true;
    safeStorage.encryptString = (text) => Buffer.from(text).reverse();
    safeStorage.decryptString = (encrypted) => Buffer.from(encrypted).reverse().toString();
  });
  const problem = page.locator('.problem-banner[data-code=MCP_SIGN_IN]');
  await expect(problem).toContainText('work: the server wants a sign-in');
  await page.screenshot({ path: 'test-results/sign-in.png' });
  await problem.getByRole('button', { name: 'Sign in' }).click();
  await expect(problem).toHaveCount(0);

  await page.getByRole('heading', { name: 'Hark', exact: true }).click();
  await page.keyboard.press('s');
  await page.getByRole('navigation').getByRole('button', { name: 'Tools', exact: true }).click();
  const row = page.locator('[data-path="mcp.sign_ins"]');
  await expect(row).toContainText('You are signed in.');
  await page.screenshot({ path: 'test-results/signed-in.png' });
  await row.getByRole('button', { name: 'Sign out' }).click();
  await expect(row).toContainText('You are not signed in anywhere.');
  await page.keyboard.press('Escape');
  await expect(problem).toBeVisible();
  await Promise.all([server.stop(), chat.stop()]);
});

test('says that a sign-in lasts until the end where no key store keeps it, and uses the tools', {
  tag: '@long',
}, async ({ launch, folder }) => {
  const toolCall = { name: 'work__greet', arguments: '{"name":"Ada"}' };
  const [server, chat] = await Promise.all([OAuthServer.start(), ChatServer.start({ toolCall })]);
  const config = join(folder, 'tools.yaml');
  const mcp = { servers: { work: { url: server.url } }, permissions: { 'work.greet': 'always' } };
  writeFileSync(config, JSON.stringify({ mcp }));
  const env = { HARK_CONFIG: config, HARK_LLM_BASE_URL: chat.baseUrl };
  const { app, page } = await launch({ env });
  await app.evaluate(({ shell, safeStorage }) => {
    shell.openExternal = async (address) => void (await fetch(address));
    safeStorage.isEncryptionAvailable = () => false;
  });
  const problem = (code: string) => page.locator(`.problem-banner[data-code=${code}]`);
  await problem('MCP_SIGN_IN').getByRole('button', { name: 'Sign in' }).click();
  await expect(problem('MCP_SIGN_IN')).toHaveCount(0);
  await expect(problem('SIGN_IN_NOT_KEPT')).toContainText('until Hark ends');
  await page.getByLabel('Question').fill('Greet me');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toContainText('It said: Hello, Ada!');
  await app.close();

  const next = await launch({ env });
  await expect(next.page.locator('.problem-banner[data-code=MCP_SIGN_IN]')).toContainText('wants a sign-in');
  await Promise.all([server.stop(), chat.stop()]);
});

/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), point by point, in the
 * real app.
 */
import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './support/hark-app.ts';

test('sandboxes and isolates every window and loads only its own pages', async ({ hark: { app, page } }) => {
  const windows = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(
        ({ webContents }): Record<string, unknown> => ({
          url: webContents.getURL(),
          // Exists in Electron but not in its types.
          ...(webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
        }),
      ),
    );
  // The overlay is created when it is first needed.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await page.evaluate(() => window.hark.invoke('engine:command', { type: 'ask', text: 'what can you do?' }));
  const pages = async () => (await windows()).map(({ url }) => url).sort();
  await expect.poll(pages).toEqual(['hark://app/index.html', 'hark://app/overlay.html']);
  for (const preferences of await windows()) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(preferences.webSecurity ?? true).toBe(true);
    for (const off of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
    ]) {
      expect(preferences[off] ?? false).toBe(false);
    }
    expect(preferences.enableBlinkFeatures ?? '').toBe('');
  }
});

test('blocks inline and remote content in the page', async ({ hark: { page } }) => {
  const policy = await page
    .evaluate(async () => (await fetch('hark://app/index.html')).headers.get('content-security-policy'))
    .catch(() => undefined);
  // connect-src is none: the page cannot even fetch itself.
  expect(policy).toBeUndefined();
  const meta = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const add = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    };
    add('img', { src: 'https://example.com/a.png' });
    add('iframe', { src: 'https://example.com/' });
    add('link', { rel: 'stylesheet', href: 'https://example.com/a.css' });
    add('script', { src: 'https://example.com/a.js' });
    add('object', { data: 'https://example.com/a' });
    add('p', { style: 'color: red', onclick: 'alert(1)' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    let evaluated = true;
    try {
      // biome-ignore lint/security/noGlobalEval: the test checks that it is blocked.
      window.eval('1');
    } catch {
      evaluated = false;
    }
    return { violations: [...new Set(violations)].sort(), evaluated };
  });
  expect(meta.evaluated).toBe(false);
  expect(meta.violations).toEqual(
    expect.arrayContaining([
      'img-src',
      'frame-src',
      'style-src-elem',
      'script-src-elem',
      'object-src',
      'style-src-attr',
    ]),
  );
});

test('refuses other windows, pages, files and devices', async ({ hark: { app, page } }) => {
  const opened = await app.evaluate(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = async (address) => void addresses.push(address);
    Object.assign(globalThis, { addresses });
    return addresses;
  });
  expect(opened).toEqual([]);
  const results = await page.evaluate(async () => {
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => 'allowed',
        () => 'refused',
      );
    // Some are missing from TypeScript's types, and from some Chromium versions.
    const device = (api: string, ask: string, options: object) => {
      const found = (navigator as unknown as Record<string, Record<string, (options: object) => Promise<unknown>>>)[
        api
      ];
      return refused(Promise.resolve().then(() => found?.[ask]?.(options) ?? Promise.reject()));
    };
    const windows = [
      'file:///etc/passwd',
      'http://example.com/',
      'javascript:alert(1)',
      'hark://app/index.html',
      'smb://host/share',
    ].map((address) => window.open(address) === null);
    return {
      windows,
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await refused(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      clipboard: await refused(navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
      devices: await Promise.all([
        device('usb', 'requestDevice', { filters: [] }),
        device('serial', 'requestPort', {}),
        device('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      ]),
      midi: await refused(navigator.requestMIDIAccess({ sysex: true })),
      protocol: await refused(
        Promise.resolve().then(() => navigator.registerProtocolHandler('mailto', `${location.origin}/%s`)),
      ),
      files: await Promise.all(
        [
          'hark://app/../../package.json',
          'hark://app/%2e%2e/%2e%2e/package.json',
          'hark://app/..%2f..%2fpackage.json',
          'hark://other/index.html',
          'file:///etc/passwd',
        ].map((address) => {
          const image = new Image();
          image.src = address;
          return refused(image.decode());
        }),
      ),
    };
  });
  expect(results).toEqual({
    windows: [true, true, true, true, true],
    camera: 'refused',
    screen: 'refused',
    place: 'refused',
    clipboard: 'refused',
    notification: 'denied',
    devices: ['refused', 'refused', 'refused'],
    midi: 'refused',
    protocol: 'refused',
    files: ['refused', 'refused', 'refused', 'refused', 'refused'],
  });
  expect(await app.evaluate(() => (globalThis as unknown as { addresses: string[] }).addresses)).toEqual([]);
  const served = await app.evaluate(async ({ net }) =>
    Promise.all(
      [
        'hark://app/index.html',
        'hark://app/%2e%2e/main/index.cjs',
        'hark://app/..%2f..%2fpackage.json',
        'hark://app/%00',
      ]
        .map(async (address) => (await net.fetch(address)).status)
        .map((status) => status.catch(() => 0)),
    ),
  );
  expect(served[0]).toBe(200);
  for (const status of served.slice(1)) expect(status).not.toBe(200);
});

test('answers no other page, and only on the channels of the contract', async ({ hark: { app, page } }) => {
  const answers = await app.evaluate(async ({ ipcMain }) => {
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (event: object, argument?: unknown) => Promise<unknown>> }
    )._invokeHandlers;
    const frames = [
      { url: 'https://example.com/', parent: null },
      { url: 'hark://app/index.html', parent: {} },
      { url: 'hark://app.example.com/', parent: null },
      null,
    ];
    const tried: string[] = [];
    for (const [channel, handler] of handlers) {
      for (const senderFrame of frames) {
        const refused = await Promise.resolve()
          .then(() =>
            handler({
              senderFrame,
              sender: {},
              _throw: (error: Error) => {
                throw error;
              },
              _reply: () => undefined,
            }),
          )
          .then(
            () => false,
            (error: Error) => /refused/.test(String(error)),
          );
        if (!refused) tried.push(channel);
      }
    }
    return { channels: handlers.size, answered: tried };
  });
  expect(answers.channels).toBeGreaterThan(10);
  expect(answers.answered).toEqual([]);
  const unknown = await page.evaluate(() =>
    (window.hark.invoke as (channel: string) => Promise<unknown>)('ELECTRON_BROWSER_REQUIRE').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(unknown).toBe('refused');
});

test('shows a language model’s answer as text and executes none of it', async ({ hark: { page, chat } }) => {
  const maliciousText =
    '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [here](javascript:window.hacked=1) $(touch /tmp/hark-hacked)';
  chat.behaviour = { answer: maliciousText };
  await page.getByLabel('Question').fill('why is the sky blue?');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toHaveText(maliciousText);
  expect(await page.getByTestId('reply').locator('*').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await page.getByTestId('state').click();
  // The reply does not need to be spoken completely.
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('<img src=x');
  expect(await page.getByRole('dialog').locator('img, script').count()).toBe(0);
  expect(existsSync('/tmp/hark-hacked')).toBe(false);
});

test('opens nothing without confirmation when a tool’s result tells the language model to', async ({
  hark: { app, page, chat },
}) => {
  // Like a prompt injection in a page: the model calls Hark's command tool with what the page said.
  chat.behaviour = { toolCall: { name: 'hark_command', arguments: '{"command":"open youtube"}' } };
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { addresses: [] });
    shell.openExternal = async (address) =>
      void (globalThis as unknown as { addresses: string[] }).addresses.push(address);
  });
  await page.getByLabel('Question').fill('please read me my mail');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply')).toContainText('Shall I open youtube.com?');
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
  expect(await app.evaluate(() => (globalThis as unknown as { addresses: string[] }).addresses)).toEqual([]);
  // The confirmation stays open until it is answered.
  await page.getByLabel('Question').fill('no');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reply').last()).toHaveText('All right, I leave it.');
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
});

import { expect, test, vi } from 'vitest';
import { HarkError } from '../../shared/errors.ts';
import { PageClient } from '../../shared/ipc/page-client.ts';
import { ChannelServer } from './channel-server.ts';
import { MemoryChannels } from './testing/memory-channels.ts';

const OWN_PAGE = 'hark://app/index.html';

function connect({ sender = OWN_PAGE, checksAnswers = true } = {}) {
  const channels = new MemoryChannels();
  const onDefect = vi.fn();
  const server = new ChannelServer<string>({
    listen: channels.listen,
    isTrusted: (url) => url === OWN_PAGE,
    checksAnswers,
    onDefect,
  });
  return { server, onDefect, page: new PageClient(channels.bridge(sender)) };
}

const line = { level: 'info', atMs: 1, name: 'main', message: 'ready', details: '' } as const;

test('a handler gets the parsed request, and the page gets its answer', async () => {
  const { server, page } = connect();
  const readLog = vi.fn(() => [line]);
  server.handle('log:read', readLog);
  expect(await page.invoke('log:read', { level: 'info', words: 'ready' })).toEqual([line]);
  expect(readLog).toHaveBeenCalledWith({ level: 'info', words: 'ready' });
});

test('a request is changed as its schema says before the handler gets it', async () => {
  const { server, page } = connect();
  const handle = vi.fn();
  server.handle('engine:command', handle);
  await page.invoke('engine:command', { type: 'ask', text: '  what time is it?  ' });
  expect(handle).toHaveBeenCalledWith({ type: 'ask', text: 'what time is it?' });
});

test('refuses an invalid request without calling the handler', async () => {
  const { server, page, onDefect } = connect();
  const handle = vi.fn();
  server.handle('engine:command', handle);
  const invalid = { type: 'ask', text: '' } as const;
  await expect(page.invoke('engine:command', invalid)).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
  await expect(page.invoke('engine:command', { type: 'launch' } as never)).rejects.toThrow('engine:command');
  expect(handle).not.toHaveBeenCalled();
  expect(onDefect).toHaveBeenCalledTimes(2);
});

test.each([true, false])('refuses an invalid answer (also checked in main: %s)', async (checksAnswers) => {
  const { server, page, onDefect } = connect({ checksAnswers });
  server.handle('log:read', () => [{ ...line, level: 'loud' as never }]);
  const query = { level: 'info', words: '' } as const;
  await expect(page.invoke('log:read', query)).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
  expect(onDefect).toHaveBeenCalledTimes(checksAnswers ? 1 : 0);
});

test('a failure keeps its code, its message and its advice', async () => {
  const { server, page, onDefect } = connect();
  server.handle('app:save', () => {
    throw new HarkError('OUTPUT_UNWRITABLE', 'the disk is full');
  });
  const failure = await page.invoke('app:save', { type: 'turns', csv: '' }).catch((error: unknown) => error);
  expect(failure).toEqual(new HarkError('OUTPUT_UNWRITABLE', 'the disk is full'));
  expect((failure as HarkError).advice).toContain('folder');
  expect(onDefect).not.toHaveBeenCalled();
});

test('a failure that nobody foresaw is INTERNAL, and is reported in main', async () => {
  const { server, page, onDefect } = connect();
  server.handle('engine:restart', async () => {
    throw new TypeError('x is not a function');
  });
  await expect(page.invoke('engine:restart')).rejects.toMatchObject({
    code: 'INTERNAL',
    message: 'x is not a function',
  });
  expect(onDefect).toHaveBeenCalledWith('engine:restart', expect.any(TypeError));
});

test('refuses a channel that is not declared, and one that nobody answers', async () => {
  const { page } = connect();
  for (const name of ['app:reboot', '__proto__', 'toString']) {
    const invoked = (page as { invoke(name: string): Promise<unknown> }).invoke(name);
    await expect(invoked).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
  }
  await expect(page.invoke('engine:restart')).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('refuses another sender without telling it why', async () => {
  const { server, page } = connect({ sender: 'https://example.com/' });
  const handle = vi.fn();
  server.handle('engine:restart', handle);
  await expect(page.invoke('engine:restart')).rejects.toThrow('engine:restart was refused');
  expect(handle).not.toHaveBeenCalled();
});

test('a page hears valid pushes only', () => {
  let send: (payload: unknown) => void = () => undefined;
  const page = new PageClient({
    invoke: () => Promise.reject(new Error('not used')),
    on: (_name, listener) => {
      send = listener;
      return () => undefined;
    },
  });
  const heard: unknown[] = [];
  page.on('engine:status', (status) => heard.push(status));
  expect(() => send({ phase: 'flying', attempt: 0 })).toThrow(HarkError);
  send({ phase: 'running', attempt: 0 });
  expect(heard).toEqual([{ phase: 'running', attempt: 0 }]);
});

/** What answers in writing on the command line, and what looks whether it can. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ChatServer } from '../engine/llm/testing/chat-server.ts';
import { CommandLine } from './testing/command-line.ts';

const commandLine = new CommandLine();
const { hark, pathOf } = commandLine;
afterAll(() => commandLine.dispose());

/** Set-up fetches it for the tests, unless the machine has no Python. */
const TEST_MODEL = 'smollm2-135m-instruct';

test('ask takes what no skill can to the language model, and doctor says when it is not there', {
  tags: 'long',
}, async () => {
  const server = await ChatServer.start({ answer: 'Short waves scatter more.' });
  const env = { HARK_LLM_BASE_URL: server.baseUrl, HARK_LLM_MODEL: 'test-model', HARK_LLM_API_KEY: 'sk-secret' };
  const { exitCode, lines } = await hark(['ask', 'Why is the sky blue?', '--json'], env);
  expect(exitCode).toBe(0);
  expect(lines).toMatchObject([
    { text: 'Short waves scatter more.', skill: 'llm', latencyMs: { llm: expect.any(Number) } },
  ]);
  expect((await hark(['ask', 'What is 12 times 7?'], env)).stdout).toBe('That is 84.\n');
  expect(server.requestBodies).toHaveLength(1);

  const other = await hark(['doctor'], { ...env, HARK_LLM_MODEL: 'absent' });
  expect(other.stdout).toContain('Set HARK_LLM_MODEL to one of: test-model');
  expect((await hark(['config'], env)).stdout).not.toContain('sk-secret');
  await server.stop();
  const gone = await hark(['ask', 'Why is the sky blue?'], env);
  expect(gone.stderr).toContain('REMOTE_UNREACHABLE');
  expect(gone.exitCode).not.toBe(0);
});

test('ask answers in writing', async () => {
  const { exitCode, stdout } = await hark(['ask', 'what is twelve times seven?']);
  expect([exitCode, stdout]).toEqual([0, 'That is 84.\n']);
  const { lines } = await hark(['ask', 'what is twelve times seven?', '--json']);
  expect(lines).toMatchObject([{ text: 'That is 84.', skill: 'arithmetic' }]);
});

test('chat is one conversation: what was said before counts', { tags: 'long' }, async () => {
  const input = ['set a timer', 'ten minutes', 'no, twelve minutes', 'cancel it', 'what timers do I have?'].join('\n');
  const { exitCode, lines } = await hark(['chat', '--json'], {}, input);
  expect(exitCode).toBe(0);
  expect(lines.map(({ text }) => text)).toEqual([
    'For how long?',
    'The timer is set for 10 minutes.',
    'The timer is set for 12 minutes.',
    'The timer is cancelled.',
    'No timer is running.',
  ]);
  const { stdout } = await hark(['chat'], {}, 'open youtube\nno\nwhat did you say?\n');
  expect(stdout).toBe('Shall I open youtube.com?\nAll right, I leave it.\nAll right, I leave it.\n');
});

test.skipIf(!existsSync(join('.hark/test-data/hark/models', TEST_MODEL)))(
  'chat fetches a language model after a yes, and answers',
  { tags: 'long' },
  async () => {
    const env = { XDG_DATA_HOME: pathOf('data'), HARK_LLM_INSIDE_MODEL: TEST_MODEL };
    const { stdout, exitCode } = await hark(['chat'], env, 'What is the capital of France?\nyes, please\n');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Shall I fetch it\?[\s\S]*I'll answer when it is here\.[\s\S]*Paris/);
  },
);

test('chat asks for consent before the language model uses a tool, and uses it after a yes', {
  tags: 'long',
}, async () => {
  const server = await ChatServer.start({ toolCall: { name: 'all__get-sum', arguments: '{"a":2,"b":3}' } });
  const program = 'node_modules/@modelcontextprotocol/server-everything/dist/index.js';
  const settings = {
    llm: { base_url: server.baseUrl },
    mcp: { servers: { all: { command: process.execPath, args: [program, 'stdio'] } } },
  };
  const config = pathOf('tools.yaml');
  writeFileSync(config, JSON.stringify(settings));
  const env = { HARK_CONFIG: config };
  const question = 'May the language model use get sum of all, with a 2, b 3?';
  const task = 'Please add those two up with your tool';
  const { exitCode, stdout } = await hark(['chat'], env, `${task}\nYes.\n${task}\nBetter not.\n`);
  expect(exitCode).toBe(0);
  expect(stdout.split('\n')).toEqual([
    question,
    'It said: The sum of 2 and 3 is 5.',
    question,
    'All right, I leave it.',
    '',
  ]);
  const asked = await hark(['ask', task], env);
  expect([asked.stdout, asked.stderr]).toEqual([`${question}\n`, expect.stringContaining('use hark chat')]);
  await server.stop();
});

test('doctor gives each check a verdict, and a fix where there is something to mend', async () => {
  const server = await ChatServer.start({ answer: '' });
  const env = { HARK_LLM_BASE_URL: server.baseUrl, HARK_LLM_MODEL: 'test-model' };
  const { exitCode, lines } = await hark(['doctor', '--json'], env);
  expect(exitCode).toBe(0);
  expect(lines).toContainEqual(
    expect.objectContaining({
      check: 'language model',
      verdict: 'ok',
      finding: expect.stringContaining(`test-model at ${server.baseUrl}`),
    }),
  );
  expect(lines.map(({ check }) => check)).toEqual(
    expect.arrayContaining(['node', 'onnxruntime', 'electron', 'model moonshine-base', 'microphone', 'display']),
  );
  for (const { verdict, fix } of lines) expect(verdict === 'ok' || typeof fix === 'string').toBe(true);
  await server.stop();
});

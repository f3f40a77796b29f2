/**
 * `hark ask` and `hark chat` with a Home Assistant that runs.
 * @module-tag long
 */
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import { installFromPyPi } from '../engine/mcp/testing/python-environment.ts';
import { HOME_ASSISTANT_REQUIREMENTS, HomeAssistant } from '../engine/skills/home/testing/home-assistant.ts';
import { CommandLine } from './testing/command-line.ts';

/** pip brings some 80 packages, and the first start some more: minutes, on a busy machine many. */
const SETUP_TIMEOUT_MS = 1_800_000;

const commandLine = new CommandLine();
const { hark, pathOf } = commandLine;
let home: HomeAssistant | undefined;

beforeAll(async () => {
  const programs = await installFromPyPi('home-assistant', HOME_ASSISTANT_REQUIREMENTS, '(3, 11)');
  home = programs === undefined ? undefined : await HomeAssistant.start(programs);
}, SETUP_TIMEOUT_MS);
afterAll(async () => {
  await home?.stop();
  commandLine.dispose();
});

function environment({ skip }: TestContext): { home: HomeAssistant; env: Record<string, string> } {
  if (!home) return skip('needs Python 3.11 and its package index');
  const env = { HARK_HOME_URL: home.url, HARK_HOME_TOKEN: home.token, HARK_LLM_PROVIDER: 'none' };
  return { home, env: { ...env, XDG_DATA_HOME: pathOf('data') } };
}

test('switches a light, and answers from the home', async (context) => {
  const { home, env } = environment(context);
  const ask = async (sentence: string) => (await hark(['ask', sentence], env)).stdout;
  expect(await ask('Could you please switch the kitchen lights off for me?')).toBe('Turned off the light.\n');
  expect(await home.stateOf('light.kitchen_lights')).toBe('off');
  expect(await ask('Turn on the kitchen light.')).toBe('Turned on the light.\n');
  expect(await home.stateOf('light.kitchen_lights')).toBe('on');
  expect(await ask('Is the front door locked?')).toBe('Yes.\n');
});

test('does two things of one breath, and takes both back', async (context) => {
  const { home, env } = environment(context);
  const input = [
    'turn on the ceiling lights and set a timer for nine minutes',
    'undo that',
    'unlock the front door',
    'undo that',
    'let me in and unlock the openable lock with magic',
    'no',
  ].join('\n');
  const { stdout } = await hark(['chat'], env, input);
  expect(stdout.split('\n').slice(0, 6)).toEqual([
    'Turned on the light. The timer is set for 9 minutes.',
    'Turned off the light. The timer is cancelled.',
    'Unlocked.',
    "I can't take back what your home did.",
    'Shall I tell your home “let me in and unlock the openable lock with magic”?',
    'All right, I leave it.',
  ]);
  expect(await home.stateOf('light.ceiling_lights')).toBe('off');
  await expect.poll(() => home.stateOf('lock.front_door')).toBe('unlocked');
  expect(await home.stateOf('lock.openable_lock')).toBe('locked');
});

test('goes on as without a home when that does not understand either', async (context) => {
  const { env } = environment(context);
  const { lines } = await hark(['ask', 'Why is the sky blue?', '--json'], env);
  expect(lines).toMatchObject([{ skill: 'none' }]);
});

test('says that the token is not accepted', async (context) => {
  const { env } = environment(context);
  const { lines } = await hark(['ask', 'Turn on the kitchen lights.', '--json'], { ...env, HARK_HOME_TOKEN: 'other' });
  expect(lines).toMatchObject([
    { skill: 'home', failure: 'SERVICE_TOKEN_REFUSED', text: expect.stringContaining('does not accept the token') },
  ]);
});

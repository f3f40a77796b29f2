/** A Home Assistant that runs, told by voice what to do. */
import { expect } from '@playwright/test';
import { installFromPyPi } from '../src/main/engine/mcp/testing/python-environment.ts';
import { HOME_ASSISTANT_REQUIREMENTS, HomeAssistant } from '../src/main/engine/skills/home/testing/home-assistant.ts';
import { test } from './support/hark-app.ts';

/** pip brings some 80 packages, and the first start some more: minutes, on a busy machine many. */
const SETUP_TIMEOUT_MS = 1_800_000;

let home: HomeAssistant | undefined;
test.beforeAll(async () => {
  test.setTimeout(SETUP_TIMEOUT_MS);
  const programs = await installFromPyPi('home-assistant', HOME_ASSISTANT_REQUIREMENTS, '(3, 11)');
  home = programs === undefined ? undefined : await HomeAssistant.start(programs);
});
test.afterAll(() => home?.stop());

test('switches a light of the home and sets a timer, both said in one breath @long', async ({ launchListening }) => {
  test.skip(!home, 'needs Python 3.11 and its package index');
  const { url, token } = home as HomeAssistant;
  const light = () => (home as HomeAssistant).stateOf('light.ceiling_lights');
  const { page, microphone } = await launchListening({
    env: { HARK_HOME_URL: url, HARK_HOME_TOKEN: token, HARK_LLM_PROVIDER: 'none' },
  });
  const [state, replies] = [page.getByTestId('state'), page.getByTestId('reply')];
  await microphone.say('Alexa, turn off the ceiling lights.');
  await expect(replies).toHaveText('Turned off the light.');
  expect(await light()).toBe('off');

  await expect(state).toHaveText('Listening on');
  await microphone.say('Turn on the ceiling lights and set a timer for nine minutes.');
  await expect(replies.nth(1)).toHaveText('Turned on the light. The timer is set for 9 minutes.');
  expect(await light()).toBe('on');

  await expect(state).toHaveText('Listening on');
  await microphone.say('Take that back.');
  await expect(replies.nth(2)).toHaveText('Turned off the light. The timer is cancelled.');
  expect(await light()).toBe('off');
});

/** Ten requests of every skill, said to the real app: each skill's `spoken.tsv` has what is said and a pattern of the reply. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { projectRoot } from './support/project-root.ts';

interface SpokenRequest {
  said: string;
  reply: RegExp;
}

const SKILLS_FOLDER = join(projectRoot, 'src/main/engine/skills');
const REQUESTS_PER_SKILL = 10;
/** A fresh profile has none. */
const CURRENCY_RATES = 'skills:\n  currency_rates: { USD: 1.08, GBP: 0.85, CHF: 0.95, JPY: 162 }\n';
/** What was not understood after a reply is not answered, so a missing reply must not hold up the other requests. */
const REPLY_TIMEOUT_MS = 15_000;

// Each has an app of its own.
test.describe.configure({ mode: 'parallel' });

const skills = readdirSync(SKILLS_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name } of skills) {
  test(`does what is said to ${name}`, { tag: '@long' }, async ({ launchListening, folder }) => {
    const requests = readRequests(name);
    expect(requests.length).toBeGreaterThanOrEqual(REQUESTS_PER_SKILL);
    mkdirSync(join(folder, 'hark'));
    writeFileSync(join(folder, 'hark/config.yaml'), CURRENCY_RATES);
    const { page, microphone } = await launchListening();
    const wrong: object[] = [];
    for (const { said, reply } of requests) {
      const state = page.getByTestId('state');
      const replies = await page.getByTestId('reply').count();
      if ((await state.textContent()) === 'Asleep') {
        await microphone.say('Alexa.');
        await expect(state).toHaveText('Listening');
      }
      await microphone.say(said);
      const answer = await nextReply(page, replies);
      if (!reply.test(answer)) wrong.push({ said, heard: await lastTranscript(page), answer });
    }
    expect(wrong).toEqual([]);
  });
}

/** Waits until a reply was said to the end. @returns it; empty if there is none */
async function nextReply(page: Page, repliesBefore: number): Promise<string> {
  const reply = page.getByTestId('reply').nth(repliesBefore);
  await reply.waitFor({ timeout: REPLY_TIMEOUT_MS }).catch(() => undefined);
  await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
  return (await reply.isVisible()) ? ((await reply.textContent()) ?? '') : '';
}

const lastTranscript = (page: Page) => page.getByTestId('transcript').last().textContent();

function readRequests(skill: string): SpokenRequest[] {
  const lines = readFileSync(join(SKILLS_FOLDER, skill, 'spoken.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [said = '', pattern = ''] = line.split('\t');
    return { said, reply: new RegExp(pattern) };
  });
}

/**
 * Ten requests of a skill, said to the real app: the skill's `spoken.tsv` has what is said and a pattern of the
 * reply. As people do, one who is not understood says it again; here, another voice does.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { calendarOf } from '../src/main/engine/calendar/testing/ics.ts';
import { WikimediaServer } from '../src/main/engine/skills/facts/testing/wikimedia-server.ts';
import { HOME_ANSWERS, RecordedHome } from '../src/main/engine/skills/home/testing/recorded-home.ts';
import { FeedServer } from '../src/main/engine/skills/news/testing/feed-server.ts';
import { OpenMeteoServer } from '../src/main/engine/skills/weather/testing/open-meteo-server.ts';
import { test } from './support/hark-app.ts';
import { projectRoot } from './support/project-root.ts';
import type { VirtualMicrophone } from './support/virtual-microphone.ts';

const SKILLS_FOLDER = join(projectRoot, 'src/main/engine/skills');
const REQUESTS_PER_SKILL = 10;
/** Requests that none of the voices says clearly enough. */
const MAX_MISSED = 3;
const VOICES = ['slt', 'rms', 'awb'] as const;
/** A fresh profile has none. */
const CURRENCY_RATES = 'skills:\n  currency_rates: { USD: 1.08, GBP: 0.85, CHF: 0.95, JPY: 162 }\n';
/** What was not understood after a reply is not answered, so a missing reply must not hold up the next attempt. */
const REPLY_TIMEOUT_MS = 15_000;

let weatherServer: OpenMeteoServer;
let wikimediaServer: WikimediaServer;
let feedServer: FeedServer;
let home: RecordedHome;
test.beforeAll(async () => {
  weatherServer = await OpenMeteoServer.start();
  wikimediaServer = await WikimediaServer.start();
  feedServer = await FeedServer.start();
  home = await RecordedHome.start(HOME_ANSWERS);
});
test.afterAll(() => Promise.all([weatherServer.stop(), wikimediaServer.stop(), feedServer.stop(), home.stop()]));

// Each has an app of its own.
test.describe.configure({ mode: 'parallel' });

/** Dictation has a test of its own (`dictation.spec.ts`). */
const SPOKEN_SKILLS = readdirSync(SKILLS_FOLDER).filter((name) => existsSync(join(SKILLS_FOLDER, name, 'spoken.tsv')));

for (const name of SPOKEN_SKILLS) {
  test(`does what is said to ${name}`, { tag: '@long' }, async ({ launchListening, folder }) => {
    const requests = readRequests(name);
    expect(requests.length).toBeGreaterThanOrEqual(REQUESTS_PER_SKILL);
    mkdirSync(join(folder, 'hark'));
    writeFileSync(join(folder, 'hark/config.yaml'), CURRENCY_RATES);
    writeFileSync(join(folder, 'calendar.ics'), calendarOfTomorrow());
    // Otherwise the first request for one is answered by the offer of a language model.
    const { page, microphone } = await launchListening({
      env: {
        HARK_LLM_PROVIDER: 'none',
        HARK_WEATHER_URL: weatherServer.url,
        HARK_HOME_URL: home.url,
        HARK_HOME_TOKEN: 'a-token',
        HARK_WIKIPEDIA_URL: wikimediaServer.url,
        HARK_WIKTIONARY_URL: wikimediaServer.url,
        HARK_NEWS_FEEDS: feedServer.feed('evening-post.xml'),
        HARK_CALENDARS: join(folder, 'calendar.ics'),
      },
    });
    const missed: string[] = [];
    // What was misheard and answered changes what is said after it is about, the same request said again too.
    let isAsSaid = true;
    for (const { said, reply } of requests) {
      const answers = await askUntilHeard(page, microphone, said, reply);
      const [last] = answers.slice(-1);
      const what = `“${said}”: ${JSON.stringify(answers)}`;
      isAsSaid &&= answers.slice(0, -1).every((other) => other.reply === '');
      const isHeard = last !== undefined && isSame(last.heard, said) && isAsSaid;
      if (isHeard) expect(last.reply, what).toMatch(reply);
      else if (!reply.test(last?.reply ?? '')) missed.push(what);
      isAsSaid &&= missed.length === 0;
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(MAX_MISSED);
  });
}

/** The meetings that are asked about. */
function calendarOfTomorrow(): string {
  const tomorrow = new Date();
  tomorrow.setDate(tomorrow.getDate() + 1);
  const day = [tomorrow.getFullYear(), tomorrow.getMonth() + 1, tomorrow.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  return calendarOf(
    [`DTSTART:${day}T093000`, 'DURATION:PT15M', 'SUMMARY:Standup'],
    [`DTSTART:${day}T140000`, 'DURATION:PT1H', 'SUMMARY:Dentist', 'LOCATION:12 High Street'],
  );
}

interface Answer {
  heard: string;
  /** Empty if there was none. */
  reply: string;
}

/** Lets one voice after the other say it. @returns the answers, the last of them to what was heard as it was said, if any was */
async function askUntilHeard(
  page: Page,
  microphone: VirtualMicrophone,
  said: string,
  reply: RegExp,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const voice of VOICES) {
    const answer = await ask(page, microphone, { says: said, voice });
    answers.push(answer);
    // What was heard as it was said has been answered, rightly or not.
    if (reply.test(answer.reply) || isSame(answer.heard, said)) break;
  }
  return answers;
}

async function ask(
  page: Page,
  microphone: VirtualMicrophone,
  request: { says: string; voice: (typeof VOICES)[number] },
): Promise<Answer> {
  const state = page.getByTestId('state');
  const [transcripts, replies] = [page.getByTestId('transcript'), page.getByTestId('reply')];
  const before = await replies.count();
  if ((await state.textContent()) === 'Asleep') {
    await microphone.say('Alexa.');
    await expect(state).toHaveText('Listening');
  }
  await microphone.say(request);
  const reply = replies.nth(before);
  await reply.waitFor({ timeout: REPLY_TIMEOUT_MS }).catch(() => undefined);
  await expect(state).toHaveText(/Asleep|Listening on/);
  return {
    heard: (await transcripts.last().textContent()) ?? '',
    reply: (await reply.isVisible()) ? ((await reply.textContent()) ?? '') : '',
  };
}

const isSame = (one: string, other: string) => plain(one) === plain(other);
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function readRequests(skill: string): { said: string; reply: RegExp }[] {
  const [, ...lines] = readFileSync(join(SKILLS_FOLDER, skill, 'spoken.tsv'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [said = '', pattern = ''] = line.split('\t');
    return { said, reply: new RegExp(pattern) };
  });
}

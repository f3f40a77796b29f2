import { expect, test } from 'vitest';
import type { Consent } from '../../../../shared/engine/online-services.ts';
import { HarkError } from '../../../../shared/errors.ts';
import { UserProfile } from '../../memory/user-profile.ts';
import type { Online } from '../../online/online.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';
import { weatherUnits } from './units.ts';

interface World {
  place?: string | null;
  consent?: Consent;
  online?: Partial<Online>;
}

/** Says each sentence in turn. @returns the replies, and what was decided about the service */
async function talk({ place = 'Leeds', consent = 'allowed', online = {} }: World, ...sentences: string[]) {
  const context = makeFixedContext();
  const decided: Consent[] = [];
  const asked: string[] = [];
  const dialogue = new Dialogue(SKILLS, {
    ...context,
    user: new UserProfile({ name: null, place }),
    online: {
      ...context.online,
      consentTo: () => decided.at(-1) ?? consent,
      decide: (_, answer) => decided.push(answer),
      get: (request) => {
        asked.push(request.url.href);
        return context.online.get(request);
      },
      ...online,
    },
  });
  const replies: string[] = [];
  let failure: HarkError | undefined;
  for (const sentence of sentences) {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    const found = await dialogue.lookUp(plan, new AbortController().signal);
    failure = found.failure;
    replies.push(found.replyText);
  }
  return { replies, decided, asked, failure };
}

const RAINY_TODAY =
  'It is 11 degrees with light rain. Today: between 4 and 11 degrees, with a 70 percent chance of rain.';

test('answers for the place of the user without naming it', async () => {
  expect((await talk({}, 'What is the weather like?')).replies).toEqual([RAINY_TODAY]);
});

test('asks for the place when it is not known', async () => {
  const { replies } = await talk({ place: null }, 'Will it rain tomorrow?', 'In Berlin.');
  expect(replies).toEqual([
    'For which place?',
    'No, rain is not expected tomorrow in Berlin: the chance is 10 percent.',
  ]);
});

test('goes on with another day or another place, and asks the same of it', async () => {
  const { replies } = await talk({}, 'Will it rain tomorrow?', 'And on Sunday?', 'And in London?', 'What about today?');
  expect(replies).toEqual([
    'No, rain is not expected tomorrow: the chance is 10 percent.',
    'Yes, rain is likely on Sunday: the chance is 60 percent.',
    'Yes, rain is likely on Sunday in London: the chance is 60 percent.',
    'Yes, rain is likely today in London: the chance is 70 percent.',
  ]);
});

test('goes on with the rest of the day', async () => {
  const { replies } = await talk({}, 'Is it raining?', 'And later?');
  expect(replies).toEqual(['Yes, it is raining.', 'Yes, rain is likely today: the chance is 70 percent.']);
});

test('asks nobody before a yes, and asks for it once', async () => {
  const { replies, decided, asked } = await talk(
    { consent: 'ask' },
    'What is the weather like?',
    'Yes.',
    'And tomorrow?',
  );
  expect(replies).toEqual([
    'To tell the weather I ask open-meteo.com for the place Leeds. Shall I?',
    RAINY_TODAY,
    'Tomorrow: partly cloudy, between 3 and 13 degrees.',
  ]);
  expect(decided).toEqual(['allowed']);
  expect(asked).toHaveLength(2);
});

test('keeps a no, asks nobody after it, and says how to allow it', async () => {
  const { replies, decided, asked } = await talk(
    { consent: 'ask' },
    'What is the weather?',
    'No.',
    'What is the weather?',
  );
  expect(decided).toEqual(['refused']);
  expect(asked).toEqual([]);
  expect(replies[1]).toBe('All right, I ask nobody. You can allow it in the settings, under Services.');
  expect(replies[2]).toMatch(/you do not want that\. You can allow it in the settings, under Services\.$/);
});

test('something else than an answer is neither a yes nor a no', async () => {
  const { decided, asked } = await talk({ consent: 'ask' }, 'What is the weather?', 'What is 12 times 7?');
  expect([decided, asked]).toEqual([[], []]);
});

test('tells only where the place is, to two decimals', async () => {
  const { asked } = await talk({}, 'What is the weather like?');
  const query = new URL(asked[0] ?? '').searchParams;
  expect([query.get('latitude'), query.get('longitude')]).toEqual([
    expect.stringMatching(/^-?\d+\.\d\d$/),
    expect.stringMatching(/^-?\d+\.\d\d$/),
  ]);
  expect(asked.join()).not.toMatch(/leeds/i);
});

test('searches for a place that it does not know, and says when there is none', async () => {
  const { replies, asked } = await talk(
    {},
    'What is the weather in Little Whinging?',
    'What is the weather in Atlantis?',
  );
  expect(asked.map((url) => new URL(url).pathname)).toEqual(['/v1/search', '/v1/forecast', '/v1/search']);
  expect(replies[0]).toContain('in Little Whinging.');
  expect(replies[1]).toBe("I can't find Atlantis on the map.");
});

test('does the rest of what was said in one breath', async () => {
  const { replies } = await talk({}, 'What time is it and will it rain tomorrow?');
  expect(replies).toEqual(['It is 3:04 PM. No, rain is not expected tomorrow: the chance is 10 percent.']);
});

test.each([
  ['yesterday', 'What was the weather yesterday?', 'I only know the weather from today on.'],
  ['in a month', 'What will the weather be on April 20?', 'The forecast does not reach so far.'],
])('does not make up the weather of %s', async (_when, question, answer) => {
  expect((await talk({}, question)).replies).toEqual([answer]);
});

test.each([
  ['REMOTE_UNREACHABLE', "I can't reach open-meteo.com now."],
  ['REMOTE_TIMEOUT', 'open-meteo.com takes too long to answer now.'],
  ['SERVICE_ANSWER_INVALID', 'open-meteo.com gave no answer that I can use.'],
] as const)('says in a sentence what is wrong: %s', async (code, sentence) => {
  const get = () => Promise.reject(new HarkError(code, 'as tested'));
  const { replies, failure } = await talk({ online: { get } }, 'What is the weather like?');
  expect(replies).toEqual([sentence]);
  expect(failure?.code).toBe(code);
});

test('tells the last forecast and its age when the service does not answer', async () => {
  const { online } = makeFixedContext();
  const failure = new HarkError('REMOTE_UNREACHABLE', 'as tested');
  const get: Online['get'] = async (request) => ({
    ...(await online.get(request)),
    atMs: Date.now() - 3 * 3_600_000,
    failure,
  });
  const { replies } = await talk({ online: { get } }, 'What is the temperature?', 'Will it rain tomorrow?');
  expect(replies).toEqual([
    "I can't reach open-meteo.com now. By the forecast of 3 hours ago: It is 11 degrees.",
    "I can't reach open-meteo.com now. By the forecast of 3 hours ago: No, rain is not expected tomorrow: the chance is 10 percent.",
  ]);
});

test('takes the units from the settings, else from the region', async () => {
  const { online } = makeFixedContext();
  const settings = { ...online.settings, weather_units: 'us' as const };
  const { replies } = await talk(
    { online: { settings } },
    'How hot will it get on Friday?',
    'How windy is it tomorrow?',
  );
  expect(replies).toEqual([
    'It will get up to 61 degrees on Friday.',
    'The wind reaches 7 miles per hour tomorrow, with gusts of 15.',
  ]);
  expect(weatherUnits('auto', 'en-US')).toEqual({ isFahrenheit: true, isMiles: true });
  expect(weatherUnits('auto', 'en-GB')).toEqual({ isFahrenheit: false, isMiles: true });
  expect(weatherUnits('auto', 'de-DE')).toEqual({ isFahrenheit: false, isMiles: false });
});

import { afterEach, expect, test } from 'vitest';
import { openOnlineTalk } from '../../understanding/testing/online-talk.ts';
import { pageAbout } from './relevance.ts';
import { type Behaviour, WikimediaServer } from './testing/wikimedia-server.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

interface World {
  behaviour?: Behaviour;
  /** Whether the mirror has a dictionary. */
  hasWiktionary?: boolean;
  services?: object;
}

async function open({ behaviour = 'normal', hasWiktionary = true, services = {} }: World = {}) {
  const server = await WikimediaServer.start();
  server.behaviour = behaviour;
  const { url } = server;
  const talk = openOnlineTalk({ wikipedia_url: url, ...(hasWiktionary && { wiktionary_url: url }), ...services });
  opened.push(
    () => talk.close(),
    () => server.stop(),
  );
  const ask = async (...sentences: string[]) => {
    const replies: string[] = [];
    for (const sentence of sentences) replies.push((await talk.say(sentence)).replyText);
    return replies;
  };
  return { server, talk, ask, paths: () => server.requests.map(({ pathname }) => pathname) };
}

const ADA =
  'From Wikipedia: Augusta Ada King, Countess of Lovelace, also known as Ada Lovelace, was an English mathematician and writer. She ' +
  'wrote about a proposed mechanical computer, the Analytical Engine of Charles Babbage.';

test('says who is asked, and asks nobody before the yes', async () => {
  const talk = openOnlineTalk({});
  expect((await talk.say('Who was Ada Lovelace?')).replyText).toBe(
    'To look that up I ask wikipedia.org and wiktionary.org for Ada Lovelace. Shall I?',
  );
  const refused = await talk.say('No.');
  expect(refused.replyText).toMatch(/^All right, I ask nobody\./);
  expect(talk.decided).toEqual([['facts', 'refused']]);
  // No service is asked any more, so a language model may answer; what is known does not change from day to day.
  const { replyText, isBetterAskedOfModel, needsLiveData, lookUp } = await talk.say('What does serendipity mean?');
  expect(replyText).toMatch(/^To look that up I would have to ask wikipedia\.org and wiktionary\.org,/);
  expect([isBetterAskedOfModel, needsLiveData, lookUp]).toEqual([true, undefined, undefined]);
});

test('leaves it to a language model until the user allows the service, unless Wikipedia is named', async () => {
  const talk = openOnlineTalk({});
  expect((await talk.say('What is the capital of Italy?')).isBetterAskedOfModel).toBe(true);
  expect((await talk.say('Search Wikipedia for Ada Lovelace.')).isBetterAskedOfModel).toBeUndefined();
});

test('answers from the summary of the article, and goes on with the rest of it', async () => {
  const { ask } = await open();
  expect(await ask('Who was Ada Lovelace?', 'Tell me more.', 'Go on.')).toEqual([
    ADA,
    'She was the first to see that the machine could do more than calculate.',
    'That is all that the summary of Ada Lovelace says.',
  ]);
});

test('does not ask twice for what it has just been told', async () => {
  const { ask, server } = await open();
  await ask('Who was Ada Lovelace?');
  const { length } = server.requests;
  await ask('Do you know who Ada Lovelace was?');
  expect(server.requests).toHaveLength(length);
});

test.each([
  ['the planet', 'Mercury is the first planet from the Sun'],
  ['I mean the god', 'Mercury is a major god in Roman religion'],
  ['the second one', 'Mercury is a chemical element'],
])('asks which of several things is meant: %s', async (answer, reply) => {
  const { ask } = await open();
  const [question, told] = await ask('What is Mercury?', answer);
  expect(question).toBe('Which Mercury do you mean: planet, element or mythology?');
  expect(told).toContain(reply);
});

test('tells a detail by the sentence that has it, with the text for a language model', async () => {
  const { talk } = await open();
  const { replyText, sourceText } = await talk.say('How tall is the Eiffel Tower?');
  expect(replyText).toBe('From Wikipedia: The tower is 330 metres tall, about as high as a building of 81 storeys.');
  expect(sourceText).toMatchObject({ by: 'Wikipedia', text: expect.stringContaining('Gustave Eiffel') });
});

test.each([
  [
    'How heavy is the Eiffel Tower?',
    'I found the article about Eiffel Tower on Wikipedia, but its summary does not say that.',
  ],
  [
    'When did Dolly Parton die?',
    'I found the article about Dolly Parton on Wikipedia, but its summary does not say that.',
  ],
  ['Who was Zaphod Beeblebrox?', 'I found nothing about Zaphod Beeblebrox on Wikipedia.'],
  // The search finds the article about elephants, which mentions mirrors.
  ['Tell me about mirrors.', 'I found nothing about mirrors on Wikipedia.'],
])('says nothing beside the point: %s', async (question, reply) => {
  const { ask } = await open();
  expect(await ask(question)).toEqual([reply]);
});

test('takes a name that was heard a little wrong, and no article that only mentions it', () => {
  const pages = ['Light', 'Photosynthesis'].map((title) => ({ key: title, title }));
  expect(pageAbout('photosinthesis', pages)?.title).toBe('Photosynthesis');
  expect(pageAbout('chlorophyll', pages)).toBeUndefined();
});

test.each([
  "Who was Nelson's lover before the war?",
  'Who was president in 1975?',
  'How long is the drive from Dallas to Houston?',
  'Explain photosynthesis to a child.',
  'What is the best elephant?',
  'How do I build a tower?',
])('leaves to a language model what no article tells: %s', async (question) => {
  const { talk, server } = await open();
  const { skill, lookUp } = await talk.say(question);
  expect([skill, lookUp]).toEqual(['none', undefined]);
  expect(server.requests).toEqual([]);
});

test('asks a mirror without a dictionary for its article, and nobody else', async () => {
  const { ask, paths } = await open({ hasWiktionary: false });
  expect(await ask('What does photosynthesis mean?')).toEqual([
    expect.stringMatching(/^From Wikipedia: Photosynthesis is a process/),
  ]);
  expect(paths().join()).not.toContain('definition');
});

test('tells another fact of the day when asked for one', async () => {
  const { ask } = await open();
  const [first, second] = await ask('Tell me a fact.', 'Another one.');
  expect(first).toBe(
    'On this day in 1681: King Charles II granted William Penn the land that became Pennsylvania. That is from Wikipedia.',
  );
  expect(second).toMatch(/^On this day in 1882: Britain's first electric trams/);
});

test('sends what is asked about and nothing else', async () => {
  const { ask, server } = await open();
  await ask('Hello, could you please tell me who Ada Lovelace was?');
  expect(server.requests[0]?.searchParams.get('q')).toBe('Ada Lovelace');
});

test.each([
  ['silent', '127.0.0.1 takes too long to answer now.', 'REMOTE_TIMEOUT'],
  ['broken', '127.0.0.1 gave no answer that I can use.', 'SERVICE_ANSWER_INVALID'],
  ['huge', '127.0.0.1 gave no answer that I can use.', 'SERVICE_ANSWER_INVALID'],
  ['refusing', '127.0.0.1 gave no answer that I can use.', 'REMOTE_REFUSED'],
] as const)('says within three seconds that a server is %s', async (behaviour, sentence, code) => {
  const { talk } = await open({ behaviour });
  const startedMs = performance.now();
  const { replyText, failure } = await talk.say('Who was Ada Lovelace?');
  expect(performance.now() - startedMs).toBeLessThan(3000);
  expect(replyText).toBe(sentence);
  expect(failure?.code).toBe(code);
});

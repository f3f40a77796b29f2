import { afterEach, expect, test } from 'vitest';
import { openOnlineTalk } from '../../understanding/testing/online-talk.ts';
import { headlinesOf } from './headlines.ts';
import { FeedServer } from './testing/feed-server.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function open(...names: string[]) {
  const server = await FeedServer.start();
  const talk = openOnlineTalk({ news_feeds: names.map((name) => server.feed(name)) });
  opened.push(
    () => talk.close(),
    () => server.stop(),
  );
  const ask = async (...sentences: string[]) => {
    const replies: string[] = [];
    for (const sentence of sentences) replies.push((await talk.say(sentence)).replyText);
    return replies;
  };
  return { server, talk, ask };
}

const FIRST_THREE =
  'From the Evening Post: Harbour bridge opens after three years. Parliament votes on the budget. Rovers win the cup in extra time.';

test('without a feed it says where to choose one, and a language model with a tool may answer', async () => {
  const { replyText, isBetterAskedOfModel, needsLiveData } = await openOnlineTalk({}).say('Read me the news.');
  expect(replyText).toBe('You have not chosen a news feed yet. Choose one in the settings, under Services.');
  expect([isBetterAskedOfModel, needsLiveData]).toEqual([true, true]);
});

test('after a no under Settings no feed is asked', async () => {
  const { server } = await open();
  const talk = openOnlineTalk({ news: 'refused', news_feeds: [server.feed('evening-post.xml')] });
  expect((await talk.say('Read me the news.')).replyText).toMatch(/and you do not want that\. You can allow it/);
  expect(server.requests).toEqual([]);
});

test('reads three headlines, the newest first, then more, until there are none', async () => {
  const { ask, server } = await open('evening-post.xml');
  expect(await ask('Read me the news.', 'More.', 'Next.')).toEqual([
    FIRST_THREE,
    'Café & bakery saved by its neighbours. Who will mend the town clock?',
    'Those are all the headlines.',
  ]);
  expect(server.requests).toEqual(['evening-post.xml']);
});

test.each([
  ['Tell me more about the second one.', 'The house sat until midnight. Taxes on fuel rise by 2 %.'],
  ['The first one.', 'The first cars crossed at noon. It cost 90 million pounds. The old ferry stops in May.'],
  ['Read me number two.', 'The house sat until midnight. Taxes on fuel rise by 2 %.'],
  [
    'Tell me more about the bridge.',
    'The first cars crossed at noon. It cost 90 million pounds. The old ferry stops in May.',
  ],
  ['Tell me more about the last one.', 'The feed says no more about it.'],
  ['The fifth one.', 'I have not read such a headline.'],
])('says more about a headline: %s', async (sentence, reply) => {
  const { ask } = await open('evening-post.xml');
  expect(await ask('What are the headlines?', sentence)).toEqual([FIRST_THREE, reply]);
});

test.each([
  ['Any news about sport?', 'From the Evening Post: Rovers win the cup in extra time.'],
  ['Give me the political news.', 'From the Evening Post: Parliament votes on the budget.'],
  ['What is the news about the bridge?', 'From the Evening Post: Harbour bridge opens after three years.'],
  ['Give me the news about whales.', 'There is nothing about whales in your feeds.'],
  ['Give me the news from Science Weekly.', 'From Science Weekly: Ice under Mars. Why a < b matters.'],
])('looks for a topic in categories and words, and for a feed by its name: %s', async (question, reply) => {
  const { ask } = await open('evening-post.xml', 'science.atom');
  expect(await ask(question)).toEqual([reply]);
});

test('reads several feeds in turns, and names them', async () => {
  const { ask } = await open('evening-post.xml', 'science.atom');
  expect(await ask('What are the headlines?')).toEqual([
    'From the Evening Post and Science Weekly: Harbour bridge opens after three years. Ice under Mars. Parliament votes on the budget.',
  ]);
});

test('follows a feed that has moved on the same host, and to no other host', async () => {
  const { ask } = await open('to/evening-post.xml');
  expect(await ask('Read me the news.')).toEqual([FIRST_THREE]);
  const { talk } = await open('elsewhere');
  const { replyText, failure } = await talk.say('Read me the news.');
  expect(replyText).toBe('127.0.0.1 gave no answer that I can use.');
  expect(failure?.message).toContain('has moved to http://192.0.2.1/feed');
});

test('takes the beginning of a feed without end', async () => {
  const { ask, server } = await open('endless');
  expect(await ask('Read me the news.')).toEqual(['From Endless: One of many.']);
  expect(server.sentBytes).toBeLessThan(8 * 2 ** 20);
});

test.each([
  ['silent', '127.0.0.1 takes too long to answer now.'],
  ['page.html', '127.0.0.1 gave no answer that I can use.'],
  ['absent.xml', '127.0.0.1 gave no answer that I can use.'],
  ['empty.xml', 'There is no news in your feeds.'],
])('says within three seconds that there is nothing to read: %s', async (name, reply) => {
  const { ask } = await open(name);
  const startedMs = performance.now();
  expect(await ask('Read me the news.')).toEqual([reply]);
  expect(performance.now() - startedMs).toBeLessThan(3000);
});

test('reads the other feeds when one does not answer, and says so', async () => {
  const { ask } = await open('silent', 'evening-post.xml');
  expect(await ask('Read me the news.')).toEqual([`127.0.0.1 takes too long to answer now. ${FIRST_THREE}`]);
});

test('what is dated in the future is of now, and what has no date keeps its place', () => {
  const item = (title: string, atMs: number | null) => ({ title, summary: '', categories: [], atMs });
  const titles = (...items: ReturnType<typeof item>[]) =>
    headlinesOf([{ title: '', items }], 1000).map(({ title }) => title);
  expect(titles(item('old', 10), item('future', 5000), item('now', 1000))).toEqual(['future', 'now', 'old']);
  expect(titles(item('old', 10), item('undated', null), item('new', 900))).toEqual(['old', 'undated', 'new']);
});

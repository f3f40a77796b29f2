import { expect, test } from 'vitest';
import { type Feed, feedSchema } from './feed.ts';
import { feedReader } from './feed-reader.ts';
import { FEEDS } from './testing/feeds.ts';

async function* inParts(body: Uint8Array, size: number) {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

async function read(name: string, size = 64): Promise<Feed | undefined> {
  const { contentType, body } = FEEDS[name] ?? { contentType: '', body: Buffer.alloc(0) };
  const feed = await feedReader.read(inParts(body, size), /charset=(\S+)/.exec(contentType)?.[1] ?? '');
  return feed === undefined ? undefined : feedSchema.parse(feed);
}

const titles = (feed: Feed | undefined) => feed?.items.map(({ title }) => title);

test('reads RSS 2.0 with CDATA, HTML, entities and other namespaces', async () => {
  const feed = await read('evening-post.xml');
  expect(feed?.title).toBe('The Evening Post - Home');
  expect(titles(feed)).toEqual([
    'Parliament votes on the budget',
    'Harbour bridge opens after three years',
    'Rovers win the cup in extra time',
    'Café & bakery saved by its neighbours',
    'Who will mend the town clock?',
  ]);
  expect(feed?.items[0]).toMatchObject({
    summary: 'The house sat until midnight. Taxes on fuel rise by 2 %.',
    categories: ['Politics'],
    atMs: Date.UTC(2026, 2, 4, 11),
  });
});

test('reads Atom: plain text as it is, HTML and XHTML as text', async () => {
  const feed = await read('science.atom');
  expect(feed?.title).toBe('Science Weekly');
  expect(feed?.items).toMatchObject([
    { title: 'Why a < b matters', summary: 'Less is said of less.', categories: ['Mathematics'] },
    { title: 'Ice under Mars', summary: 'Radar found it. It is old.', atMs: Date.UTC(2026, 2, 4, 12) },
  ]);
});

test('reads RSS 1.0', async () => {
  expect(await read('old.rdf')).toMatchObject({
    title: 'Old Gazette',
    items: [{ title: 'Letters still come', categories: ['Mail'], atMs: Date.UTC(2026, 2, 1, 8) }],
  });
});

test.each(['declared-latin1.xml', 'header-latin1.xml', 'utf16.xml', 'unknown-charset.xml'])(
  'reads the charset of %s, however it arrives',
  async (name) => {
    for (const size of [1, 7, 5000]) {
      const feed = await read(name, size);
      expect([feed?.title, ...(titles(feed) ?? [])]).toEqual(['Grüße aus Köln', 'Straße gesperrt']);
    }
  },
);

test.each([
  ['laughs.xml', 'Ha &lol9; ha'],
  ['external.xml', 'Secret: &xxe;'],
])('expands no entity of a document type: %s', async (name, title) => {
  expect(titles(await read(name))).toEqual([title]);
});

test('reads broken XML as far as it goes, and items without a title', async () => {
  expect(titles(await read('broken.xml'))?.[0]).toBe('Half & half');
  expect((await read('untitled.xml'))?.items).toMatchObject([{ title: 'Only this.', summary: '' }]);
  expect((await read('undated.xml'))?.items.map(({ atMs }) => atMs)).toEqual([null, null]);
});

test('a page of the web is no feed', async () => {
  expect(await read('page.html')).toBeUndefined();
});

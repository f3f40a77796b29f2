import { expect, test } from 'vitest';
import { extractArticle } from './extract-article.ts';

const paragraphs = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<p>Paragraph ${index} tells of the harbour, its ships, and the sea.</p>`,
  );
const page = (article: string) => `<!doctype html><html><head><title>The harbour</title>
  <script>document.body.remove()</script></head><body>
  <nav><a href="/">Home</a><a href="/news">News</a></nav>
  <article><h1>The harbour</h1>${article}</article>
  <aside>Buy our newsletter now.</aside><footer>© Example</footer></body></html>`;

test('finds the paragraphs of an article, without what stands around it', () => {
  const { title, text } = extractArticle(page(paragraphs(8).join('')));
  expect(title).toBe('The harbour');
  expect(text.split('\n').filter((line) => line.startsWith('Paragraph'))).toHaveLength(8);
  expect(text).not.toMatch(/newsletter|Home|©/);
});

test.each(['', 'not html', '<'.repeat(10_000), '<div>'.repeat(100)])(
  'odd page %# gives a result and no exception',
  (html) => {
    expect(extractArticle(html).text).toBeTypeOf('string');
  },
);

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Article } from './article-message.ts';

/** More elements are no article, and would take long. */
const MAX_ELEMENTS = 50_000;
/** What begins a new line. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, tr, figcaption, dt, dd, div, br';

/** @returns the article of a page without what stands around it; an empty text when there is none */
export function extractArticle(html: string): Article {
  const document = documentOf(/<html[\s>]/i.test(html) ? html : inDocument(html));
  const found = new Readability(document as unknown as Document, { maxElemsToParse: MAX_ELEMENTS }).parse();
  if (!found?.content) return { title: document.title ?? '', text: '' };
  const content = documentOf(inDocument(found.content));
  for (const block of content.querySelectorAll(BLOCKS)) block.append('\n');
  const lines = (content.body.textContent ?? '').split('\n').map((line: string) => line.replace(/\s+/g, ' ').trim());
  return { title: found.title ?? '', text: lines.filter(Boolean).join('\n') };
}

const documentOf = (html: string) => parseHTML(html).document;

/** A part of a page lacks what every document has. */
const inDocument = (part: string) => `<!doctype html><html><head></head><body>${part}</body></html>`;

import { Parser } from 'htmlparser2';
import { htmlText } from '../../online/html-text.ts';
import type { Feed, FeedItem } from './feed.ts';

/** What a child of an item, or of the feed, tells (rssboard.org/rss-specification, RFC 4287, purl.org/rss/1.0). */
const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  description: 'summary',
  summary: 'summary',
  'content:encoded': 'content',
  content: 'content',
  category: 'category',
  'dc:subject': 'category',
  pubDate: 'date',
  published: 'date',
  'dc:date': 'date',
  updated: 'change',
};
type Field = 'title' | 'summary' | 'content' | 'category' | 'date' | 'change';

const FEEDS = new Set(['rss', 'feed', 'rdf:RDF']);
/** What has a title of the feed. */
const CHANNELS = new Set(['channel', 'feed']);
const ITEMS = new Set(['item', 'entry']);

/** Nobody listens to more. */
const MAX_ITEMS = 50;
/** Of one field with its markup, characters. */
const MAX_FIELD_LENGTH = 20_000;
const MAX_TITLE_LENGTH = 300;
const MAX_SUMMARY_LENGTH = 1500;
const MAX_CATEGORIES = 20;

type Fields = Partial<Record<Field, string>> & { categories: string[] };

/**
 * Reads a feed from parts of its XML. Broken XML is read as far as it goes. A document type declaration is not read: no entity of
 * its own is known, and nothing is fetched.
 */
export class FeedParser {
  readonly #parser: Parser;
  readonly #path: string[] = [];
  readonly #items: FeedItem[] = [];
  #isFeed = false;
  #title = '';
  #item: Fields | undefined;
  /** The field that is being read, where it stands, and whether its text is HTML. */
  #field: { name: Field; depth: number; text: string; isHtml: boolean } | undefined;

  constructor() {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name.replace(/^atom:/, ''), attributes),
        ontext: (text) => this.#read(text),
        onclosetag: () => this.#close(),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  /** Whether there are as many items as are told. */
  get isFull(): boolean {
    return this.#items.length >= MAX_ITEMS;
  }

  write(xml: string): void {
    this.#parser.write(xml);
  }

  /** @returns the feed; undefined when it is none */
  end(): Feed | undefined {
    this.#parser.end();
    return this.#isFeed ? { title: this.#title.slice(0, MAX_TITLE_LENGTH), items: this.#items } : undefined;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    if (FEEDS.has(name)) this.#isFeed = true;
    else if (ITEMS.has(name)) this.#item = { categories: [] };
    else if (this.#field) this.#field.text += ' ';
    else if (ITEMS.has(parent) || CHANNELS.has(parent)) this.#begin(name, attributes);
  }

  #begin(element: string, { type, term, label }: Readonly<Record<string, string>>): void {
    const name = FIELDS[element];
    if (name === undefined) return;
    // Atom: a category is an attribute, and a text is plain unless it says otherwise.
    const isAtom = this.#path.includes('feed');
    const isHtml = isAtom ? type === 'html' || type === 'text/html' : true;
    this.#field = { name, depth: this.#path.length, text: label ?? term ?? '', isHtml };
  }

  #read(text: string): void {
    if (this.#field && this.#field.text.length < MAX_FIELD_LENGTH) this.#field.text += text;
  }

  #close(): void {
    if (this.#field?.depth === this.#path.length) this.#take(this.#field);
    const name = this.#path.pop() ?? '';
    if (!ITEMS.has(name) || !this.#item) return;
    const item = itemOf(this.#item);
    if (item && !this.isFull) this.#items.push(item);
    this.#item = undefined;
  }

  #take({ name, text, isHtml }: { name: Field; text: string; isHtml: boolean }): void {
    this.#field = undefined;
    const plain = isHtml ? htmlText(text) : text.replace(/\s+/g, ' ').trim();
    if (plain === '') return;
    if (!this.#item) {
      if (name === 'title' && this.#title === '') this.#title = plain;
    } else if (name !== 'category') this.#item[name] ??= plain;
    else if (this.#item.categories.length < MAX_CATEGORIES) this.#item.categories.push(plain);
  }
}

/** @returns undefined for an item that says nothing */
function itemOf({ title, summary, content, date, change, categories }: Fields): FeedItem | undefined {
  const text = (summary ?? content ?? '').slice(0, MAX_SUMMARY_LENGTH);
  // RSS asks for a title or a description.
  const shown = (title ?? text).slice(0, MAX_TITLE_LENGTH);
  if (shown === '') return undefined;
  const atMs = Date.parse(date ?? change ?? '');
  return { title: shown, summary: text === shown ? '' : text, categories, atMs: Number.isNaN(atMs) ? null : atMs };
}

import type { IntentLanguage } from '../../../understanding/languages/languages.ts';
import { ARTICLES, type Article } from './articles.ts';
import { GERMAN_ARTICLES } from './german-articles.ts';
import { GERMAN_PAGES } from './german-words.ts';
import { WORDS } from './words.ts';

/** An HTTP answer. */
interface Answer {
  status: number;
  body: unknown;
  location?: string;
}

const ENCYCLOPEDIAS: Readonly<Record<IntentLanguage, readonly Article[]>> = { en: ARTICLES, de: GERMAN_ARTICLES };
const ON_THIS_DAY = {
  en: [
    { year: 1681, text: 'King Charles II granted William Penn the land that became Pennsylvania.' },
    { year: 1882, text: "Britain's first electric trams ran in East London." },
  ],
  de: [
    { year: 1681, text: 'König Karl II. schenkt William Penn das Land, aus dem Pennsylvania wird.' },
    { year: 1882, text: 'In London fahren die ersten elektrischen Straßenbahnen Großbritanniens.' },
  ],
};

/**
 * What Wikipedia and Wiktionary answer, in the form of their REST APIs (en.wikipedia.org/api/rest_v1, mediawiki.org/wiki/API:REST_API,
 * mediawiki.org/wiki/Extension:TextExtracts), about a few articles and words.
 * @param language of the server; by default, that of the host
 */
export function wikimediaAnswer(
  { hostname, pathname, searchParams }: URL,
  language: IntentLanguage = hostname.startsWith('de.') ? 'de' : 'en',
): Answer {
  const articles = ENCYCLOPEDIAS[language];
  if (pathname === '/w/rest.php/v1/search/page') return found(searchParams.get('q') ?? '', articles);
  const title = searchParams.get('titles') ?? '';
  // Of an article the beginning is asked for, of a word in a dictionary the whole page.
  if (pathname === '/w/api.php') return searchParams.has('exintro') ? leadOf(title, articles) : pageOf(title);
  const [, kind = '', key = ''] = /^\/api\/rest_v1\/page\/(summary|definition)\/([^/]+)$/.exec(pathname) ?? [];
  if (kind === 'summary') return summaryOf(decodeURIComponent(key).replaceAll('_', ' '), language);
  if (kind === 'definition') return definitionOf(decodeURIComponent(key));
  if (/^\/api\/rest_v1\/feed\/onthisday\/selected\/\d\d\/\d\d$/.test(pathname))
    return ok({ selected: ON_THIS_DAY[language] });
  return absent();
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const absent = (): Answer => ({
  status: 404,
  body: { type: 'https://mediawiki.org/wiki/HyperSwitch/errors/not_found', title: 'Not found.', method: 'get' },
});

/** Small words that a search in German does not look for. */
const STOP_WORDS = new Set(['von', 'der', 'des', 'den']);

/** "Zweiten" finds "Zweiter" there too. */
const stemOf = (word: string): string => (word.length > 5 ? word.replace(/e[nrs]?$/, '') : word);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word)).map(stemOf);

function found(query: string, articles: readonly Article[]): Answer {
  const wanted = wordsOf(query);
  const rank = ({ title, redirects = [] }: Article) => {
    const names = [title, ...redirects].map((name) => name.toLowerCase());
    return names.includes(query.toLowerCase()) ? 0 : 1;
  };
  const pages = articles
    .filter((article) => {
      const words = wordsOf([article.title, ...(article.redirects ?? []), article.lead].join(' '));
      return wanted.every((word) => words.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b));
  return ok({
    pages: pages.map((article, index) => ({
      id: index + 1,
      key: article.title.replaceAll(' ', '_'),
      title: article.title,
      excerpt: `<span class="searchmatch">${article.title}</span> …`,
      matched_title: article.redirects?.find((name) => name.toLowerCase() === query.toLowerCase()) ?? null,
      description: article.description,
      thumbnail: null,
    })),
  });
}

function summaryOf(title: string, language: IntentLanguage): Answer {
  const articles = ENCYCLOPEDIAS[language];
  const article = articles.find((each) => each.title === title);
  if (!article) {
    const target = articles.find(({ redirects = [] }) => redirects.includes(title));
    return target ? { status: 302, body: '', location: encodeURIComponent(target.title) } : absent();
  }
  const [extract = ''] = article.lead.split('\n');
  return ok({
    type: article.isDisambiguation ? 'disambiguation' : 'standard',
    title: article.title,
    displaytitle: `<span class="mw-page-title-main">${article.title}</span>`,
    namespace: { id: 0, text: '' },
    lang: language,
    dir: 'ltr',
    timestamp: '2026-03-01T10:00:00Z',
    description: article.description,
    content_urls: { desktop: { page: `https://${language}.wikipedia.org/wiki/${encodeURIComponent(article.title)}` } },
    extract,
    extract_html: `<p>${extract}</p>`,
  });
}

function leadOf(title: string, articles: readonly Article[]): Answer {
  const article = articles.find((each) => each.title === title.replaceAll('_', ' '));
  return extractOf(title, article?.lead);
}

const pageOf = (word: string): Answer => extractOf(word, GERMAN_PAGES[word]);

function extractOf(title: string, extract: string | undefined): Answer {
  const page = extract === undefined ? { ns: 0, title, missing: true } : { pageid: 1, ns: 0, title, extract };
  return ok({ batchcomplete: true, query: { pages: [page] } });
}

function definitionOf(word: string): Answer {
  const entries = WORDS[word];
  return entries ? ok({ en: entries }) : absent();
}

import { ARTICLES, type Article } from './articles.ts';
import { WORDS } from './words.ts';

/** An HTTP answer. */
interface Answer {
  status: number;
  body: unknown;
  location?: string;
}

const ON_THIS_DAY = [
  { year: 1681, text: 'King Charles II granted William Penn the land that became Pennsylvania.' },
  { year: 1882, text: "Britain's first electric trams ran in East London." },
];

/**
 * What Wikipedia and Wiktionary answer, in the form of their REST APIs (en.wikipedia.org/api/rest_v1, mediawiki.org/wiki/API:REST_API,
 * mediawiki.org/wiki/Extension:TextExtracts), about a few articles and words.
 */
export function wikimediaAnswer({ pathname, searchParams }: URL): Answer {
  if (pathname === '/w/rest.php/v1/search/page') return found(searchParams.get('q') ?? '');
  if (pathname === '/w/api.php') return leadOf(searchParams.get('titles') ?? '');
  const [, kind = '', key = ''] = /^\/api\/rest_v1\/page\/(summary|definition)\/([^/]+)$/.exec(pathname) ?? [];
  if (kind === 'summary') return summaryOf(decodeURIComponent(key).replaceAll('_', ' '));
  if (kind === 'definition') return definitionOf(decodeURIComponent(key));
  if (/^\/api\/rest_v1\/feed\/onthisday\/selected\/\d\d\/\d\d$/.test(pathname)) return ok({ selected: ON_THIS_DAY });
  return absent();
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const absent = (): Answer => ({
  status: 404,
  body: { type: 'https://mediawiki.org/wiki/HyperSwitch/errors/not_found', title: 'Not found.', method: 'get' },
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function found(query: string): Answer {
  const wanted = wordsOf(query);
  const rank = ({ title, redirects = [] }: Article) => {
    const names = [title, ...redirects].map((name) => name.toLowerCase());
    return names.includes(query.toLowerCase()) ? 0 : 1;
  };
  const pages = ARTICLES.filter((article) => {
    const words = wordsOf([article.title, ...(article.redirects ?? []), article.lead].join(' '));
    return wanted.every((word) => words.includes(word));
  }).sort((a, b) => rank(a) - rank(b));
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

function summaryOf(title: string): Answer {
  const article = ARTICLES.find((each) => each.title === title);
  if (!article) {
    const target = ARTICLES.find(({ redirects = [] }) => redirects.includes(title));
    return target ? { status: 302, body: '', location: encodeURIComponent(target.title) } : absent();
  }
  const [extract = ''] = article.lead.split('\n');
  return ok({
    type: article.isDisambiguation ? 'disambiguation' : 'standard',
    title: article.title,
    displaytitle: `<span class="mw-page-title-main">${article.title}</span>`,
    namespace: { id: 0, text: '' },
    lang: 'en',
    dir: 'ltr',
    timestamp: '2026-03-01T10:00:00Z',
    description: article.description,
    content_urls: { desktop: { page: `https://en.wikipedia.org/wiki/${encodeURIComponent(article.title)}` } },
    extract,
    extract_html: `<p>${extract}</p>`,
  });
}

function leadOf(title: string): Answer {
  const article = ARTICLES.find((each) => each.title === title.replaceAll('_', ' '));
  const page = article
    ? { pageid: 1, ns: 0, title: article.title, extract: article.lead }
    : { ns: 0, title, missing: true };
  return ok({ batchcomplete: true, query: { pages: [page] } });
}

function definitionOf(word: string): Answer {
  const entries = WORDS[word];
  return entries ? ok({ en: entries }) : absent();
}

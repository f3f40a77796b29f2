import { z } from 'zod';
import { wikipediaUrl } from '../../../../shared/settings/service-addresses.ts';
import { partReader } from '../../online/json-reader.ts';
import type { SkillContext } from '../skill.ts';

/** What a search finds (mediawiki.org/wiki/API:REST_API/Reference, "Search pages"). */
const searchSchema = z.object({
  pages: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      /** The title of a redirect that was found, which leads to this page. */
      matched_title: z.string().nullish(),
      description: z.string().nullish(),
    }),
  ),
});
export type FoundPage = z.infer<typeof searchSchema>['pages'][number];

/** The beginning of an article (en.wikipedia.org/api/rest_v1, "page/summary"). */
const summarySchema = z.object({
  type: z.string().optional(),
  title: z.string(),
  description: z.string().optional(),
  extract: z.string(),
});
export type Summary = z.infer<typeof summarySchema>;

/** The plain text of a page, or of what stands before its first heading (mediawiki.org/wiki/Extension:TextExtracts). */
export const extractSchema = z.object({
  query: z.object({ pages: z.array(z.object({ extract: z.string().optional() })) }),
});

/** What happened on a day (en.wikipedia.org/api/rest_v1, "feed/onthisday"). */
const onThisDaySchema = z.object({ selected: z.array(z.object({ text: z.string(), year: z.number().optional() })) });

/** Articles change little from day to day. */
const HOLDS_MS = 24 * 3_600_000;
const MAX_FOUND = 8;

/** Asks Wikipedia, or its mirror. All throw as `Online.get`. */
export class Wikipedia {
  constructor(
    private readonly context: Pick<SkillContext, 'online' | 'language'>,
    private readonly signal: AbortSignal,
  ) {}

  /** @returns the articles that are most likely meant, the likeliest first */
  async search(topic: string): Promise<readonly FoundPage[]> {
    const url = this.#url('/w/rest.php/v1/search/page', { q: topic, limit: String(MAX_FOUND) });
    return (await this.#get(url, searchSchema)).pages;
  }

  /** @param key of a found page */
  summary(key: string): Promise<Summary> {
    return this.#get(this.#url(`/api/rest_v1/page/summary/${encodeURIComponent(key)}`), summarySchema);
  }

  /** @returns the paragraphs of the lead, a line each; empty where there is none */
  async lead(key: string): Promise<string> {
    const url = this.#url('/w/api.php', {
      action: 'query',
      prop: 'extracts',
      exintro: '1',
      explaintext: '1',
      redirects: '1',
      titles: key,
      format: 'json',
      formatversion: '2',
    });
    return (await this.#get(url, extractSchema)).query.pages[0]?.extract ?? '';
  }

  /** @returns what happened on that day of a year */
  async onThisDay(date: Date): Promise<z.infer<typeof onThisDaySchema>['selected']> {
    const twoDigits = (value: number) => String(value).padStart(2, '0');
    const day = `${twoDigits(date.getMonth() + 1)}/${twoDigits(date.getDate())}`;
    return (await this.#get(this.#url(`/api/rest_v1/feed/onthisday/selected/${day}`), onThisDaySchema)).selected;
  }

  #url(path: string, query: Readonly<Record<string, string>> = {}): URL {
    const { online, language } = this.context;
    const server = online.settings.wikipedia_url ?? wikipediaUrl(language);
    const url = new URL(server.replace(/\/+$/, '') + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  }

  async #get<Part>(url: URL, schema: z.ZodType<Part>): Promise<Part> {
    const { context, signal } = this;
    const request = { service: 'facts', url, schema, read: partReader(schema), holdsMs: HOLDS_MS, signal } as const;
    return (await context.online.get(request)).answer;
  }
}

import { Readable } from 'node:stream';
import type { OnlineService } from '../../../../shared/engine/online-services.ts';
import { HarkError } from '../../../../shared/errors.ts';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import type { Online } from '../../online/online.ts';
import { statusError } from '../../remote/remote-errors.ts';
import { ServerRefusal } from '../../remote/server-refusal.ts';
import { wikimediaAnswer } from '../../skills/facts/testing/wikimedia.ts';
import { FEEDS } from '../../skills/news/testing/feeds.ts';
import { openMeteoAnswer } from '../../skills/weather/testing/open-meteo.ts';
import type { IntentLanguage } from '../languages/languages.ts';

const FEED = 'evening-post.xml';
/** A page of a site, as it is read aloud. */
const PAGES = {
  en: (host: string) => ({ title: `News of ${host}`, text: 'The first line.\nThe second line.' }),
  de: (host: string) => ({ title: `Neues von ${host}`, text: 'Die erste Zeile.\nDie zweite Zeile.' }),
};

/** Every service is allowed, and has the same answers at a moment. */
export function fixedOnline(now: Date, language: IntentLanguage = 'en'): Online {
  return {
    settings: configSchema.parse({
      services: { weather_units: 'metric', news_feeds: [`https://post.example.org/${FEED}`] },
    }).services,
    consentTo: () => 'allowed',
    decide: () => undefined,
    load: () => Promise.resolve(),
    get: async ({ url, schema, service, read }) => {
      const answers: Partial<Record<OnlineService, () => unknown>> = {
        weather: () => openMeteoAnswer(url, now),
        facts: () => wikimedia(url),
        news: () => read?.read(Readable.from([FEEDS[FEED]?.body]), 'utf-8'),
      };
      const answer = answers[service];
      if (!answer) throw new HarkError('SERVICE_REFUSED', `there is no ${service} here`);
      return { answer: schema.parse(await answer()), atMs: Date.now() };
    },
    post: () => Promise.reject(new HarkError('SERVICE_REFUSED', 'there is no home here')),
    readPage: async ({ url }) => PAGES[language](url.host),
  };
}

/** @throws HarkError for what is not there, as a client of it does */
function wikimedia(url: URL): unknown {
  const { status, body } = wikimediaAnswer(url);
  if (status === 200) return body;
  throw statusError('facts', new ServerRefusal(status, ''));
}

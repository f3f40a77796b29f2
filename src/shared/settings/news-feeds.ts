/** A feed to choose from. */
export interface KnownFeed {
  name: string;
  url: string;
}

/** Feeds that their publishers offer to everybody. */
export const KNOWN_FEEDS: readonly KnownFeed[] = [
  { name: 'BBC News', url: 'https://feeds.bbci.co.uk/news/rss.xml' },
  { name: 'The Guardian', url: 'https://www.theguardian.com/world/rss' },
  { name: 'NPR', url: 'https://feeds.npr.org/1001/rss.xml' },
  { name: 'Deutsche Welle', url: 'https://rss.dw.com/rdf/rss-en-all' },
  { name: 'Ars Technica', url: 'https://feeds.arstechnica.com/arstechnica/index' },
  { name: 'Hacker News', url: 'https://news.ycombinator.com/rss' },
  { name: 'tagesschau', url: 'https://www.tagesschau.de/index~rss2.xml' },
  { name: 'heise online', url: 'https://www.heise.de/rss/heise-atom.xml' },
];

/** A feed as a server sends it. */
export interface ServedFeed {
  contentType: string;
  body: Buffer;
}

const served = (
  xml: string,
  contentType = 'application/rss+xml; charset=utf-8',
  encoding: BufferEncoding = 'utf8',
) => ({
  contentType,
  body: Buffer.from(xml, encoding),
});

const rss = (channel: string, prologue = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${prologue}\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>${channel}</channel></rss>`;

/** RSS 2.0 in the form that rssboard.org documents: CDATA, HTML, entities, other namespaces; not in the order of its dates. */
const EVENING_POST = rss(`
<title>The Evening Post - Home</title><link>https://post.example.org/</link><description>News</description>
<image><title>Logo of the Evening Post</title><url>https://post.example.org/logo.png</url></image>
<item><title><![CDATA[Parliament votes on the <b>budget</b>]]></title>
  <description><![CDATA[<p>The house sat until midnight.</p><p>Taxes on fuel rise by 2 %.</p><img src="x.png" onerror="alert(1)">]]></description>
  <category>Politics</category><pubDate>Wed, 04 Mar 2026 11:00:00 GMT</pubDate></item>
<item><title>Harbour bridge opens after three years</title><media:title>Photo of a bridge</media:title>
  <description>The first cars crossed at noon. It cost 90 million pounds. The old ferry stops in May. Walkers may cross too.</description>
  <category>City</category><pubDate>Wed, 04 Mar 2026 12:30:00 GMT</pubDate></item>
<item><title>Rovers win the cup in extra time</title><category>Sport</category><pubDate>Tue, 03 Mar 2026 22:10:00 +0100</pubDate></item>
<item><title>Caf&amp;eacute; &amp;amp; bakery saved by its neighbours</title><description>&lt;p&gt;They raised the rent.&lt;/p&gt;</description>
  <pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate></item>
<item><title>Who will mend the town clock?</title><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate></item>`);

/** Atom as RFC 4287 has it: text, HTML and XHTML, categories as attributes, a source within an entry. */
const SCIENCE = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Science Weekly</title><updated>2026-03-04T10:00:00Z</updated>
<entry><title type="text">Why a &lt; b matters</title><category term="maths" label="Mathematics"/><updated>2026-03-04T10:00:00Z</updated>
  <summary>Less is said of less.</summary></entry>
<entry><title type="html">Ice &lt;em&gt;under&lt;/em&gt; Mars</title><published>2026-03-04T12:00:00Z</published>
  <source><title>Somebody else</title></source>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Radar found it.</p><p>It is old.</p></div></content></entry>
</feed>`;

const RDF = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example.org"><title>Old Gazette</title></channel>
<item rdf:about="https://old.example.org/1"><title>Letters still come</title><dc:date>2026-03-01T08:00:00Z</dc:date><dc:subject>Mail</dc:subject></item>
</rdf:RDF>`;

/** Each entity is ten of the one before: 10^9 in all (the "billion laughs"). */
const LAUGHS = rss(
  '<title>Laughs</title><item><title>Ha &lol9; ha</title></item>',
  `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY lol0 "lol">${Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
  ).join('')}]>`,
);
const EXTERNAL = rss(
  '<title>External</title><item><title>Secret: &xxe;</title></item>',
  '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY % remote SYSTEM "http://127.0.0.1:9/x.dtd"> %remote;]>',
);

const GERMAN = (encoding: string) =>
  rss(
    '<title>Grüße aus Köln</title><item><title>Straße gesperrt</title></item>',
    `<?xml version="1.0" encoding="${encoding}"?>`,
  );

/** By the name in the path. */
export const FEEDS: Readonly<Record<string, ServedFeed>> = {
  'evening-post.xml': served(EVENING_POST),
  'science.atom': served(SCIENCE, 'application/atom+xml'),
  'old.rdf': served(RDF, 'text/xml'),
  'laughs.xml': served(LAUGHS),
  'external.xml': served(EXTERNAL),
  'declared-latin1.xml': served(GERMAN('ISO-8859-1'), 'text/xml', 'latin1'),
  'header-latin1.xml': served(GERMAN('UTF-8'), 'text/xml; charset=windows-1252', 'latin1'),
  'utf16.xml': { contentType: 'text/xml', body: Buffer.from(`\uFEFF${GERMAN('UTF-16')}`, 'utf16le') },
  'unknown-charset.xml': served(GERMAN('x-no-such-charset'), 'text/xml; charset=nonsense'),
  'undated.xml': served(
    rss(
      '<title>Undated</title><item><title>First</title></item><item><title>Second</title><pubDate>soon</pubDate></item>',
    ),
  ),
  'future.xml': served(
    rss(
      '<title>Future</title><item><title>Yesterday</title><pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate></item>' +
        '<item><title>Next century</title><pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate></item>',
    ),
  ),
  'untitled.xml': served(
    rss('<title>Untitled</title><item><description>&lt;p&gt;Only this.&lt;/p&gt;</description></item><item/>'),
  ),
  'broken.xml': served(
    '<rss><channel><title>Broken</title><item><title>Half & <b>half</title></item><item><title>Cut o',
  ),
  'empty.xml': served(rss('<title>Empty</title>')),
  'page.html': served(
    '<!DOCTYPE html><html><head><title>Not a feed</title></head><body><p>Sign in</p></body></html>',
    'text/html',
  ),
};

import type { TextDecoder } from 'node:util';
import type { AnswerReader } from '../../online/online.ts';
import { feedDecoder } from './feed-charset.ts';
import { FeedParser } from './feed-parser.ts';

/** The XML declaration stands within these. */
const BEGINNING_BYTES = 512;
/** Whatever stands behind this is not read: the newest items come first. */
const MAX_BYTES = 2 ** 19;

/** Reads RSS 0.9 to 2.0 and Atom while they arrive, and stops when it has enough. What is no feed becomes undefined. */
export const feedReader: AnswerReader = {
  accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  async read(parts, charset) {
    const parser = new FeedParser();
    let decoder: TextDecoder | undefined;
    let beginning: Uint8Array = new Uint8Array();
    let bytes = 0;
    for await (const part of parts) {
      bytes += part.length;
      if (decoder) {
        parser.write(decoder.decode(part, { stream: true }));
      } else {
        beginning = Buffer.concat([beginning, part]);
        if (beginning.length < BEGINNING_BYTES) continue;
        decoder = feedDecoder(beginning, charset);
        parser.write(decoder.decode(beginning, { stream: true }));
      }
      if (parser.isFull || bytes > MAX_BYTES) break;
    }
    if (!decoder) parser.write(feedDecoder(beginning, charset).decode(beginning));
    return parser.end();
  },
};

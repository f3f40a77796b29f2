import { Parser } from 'htmlparser2';

/** Elements that hold no text for readers. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript']);
/** Elements that end a word or a sentence where the source has no space. */
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'th',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/**
 * The text of a piece of HTML, in one line: entities are read, tags, scripts and styles are left out.
 * @param html may be broken, or plain text
 */
export function htmlText(html: string): string {
  let text = '';
  let unread = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) unread++;
      if (BLOCKS.has(name)) text += ' ';
    },
    ontext(part) {
      if (unread === 0) text += part;
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread--;
      if (BLOCKS.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}

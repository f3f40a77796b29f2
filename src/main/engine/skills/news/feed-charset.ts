import { TextDecoder } from 'node:util';

const XML_DECLARATION = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * The decoder of a feed. A byte order mark goes before what the server says, and that before the XML declaration (RFC 7303,
 * section 3); where all are silent or name a charset that nobody knows, it is UTF-8.
 * @param beginning the first bytes
 * @param charset of the Content-Type header; empty when it names none
 */
export function feedDecoder(beginning: Uint8Array, charset: string): TextDecoder {
  const declared = XML_DECLARATION.exec(new TextDecoder('latin1').decode(beginning).trimStart())?.[1] ?? '';
  for (const label of [byteOrderMark(beginning), charset, declared]) {
    const decoder = label === '' ? undefined : decoderOf(label);
    if (decoder) return decoder;
  }
  return new TextDecoder();
}

function byteOrderMark([first, second, third]: Uint8Array): string {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : '';
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

import { PassThrough, pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { HarkError } from '../../../../shared/errors.ts';

/** Gives what has come at once, and takes a broken off body for what it is: the server's reply so far. */
const FLUSHED = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
/** The low bits of the first byte of a zlib stream (RFC 1950); without it, "deflate" is a bare DEFLATE stream. */
const ZLIB_METHOD = 8;
/** RFC 1952, "ID1". No text begins with it: a proxy that undoes the encoding may leave its header. */
const GZIP_MAGIC_BYTE = 0x1f;

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Undoes the encodings of a body. Hark asks for none, but some servers and proxies compress all the same.
 * @param encodings value of Content-Encoding; empty for none
 * @throws HarkError REMOTE_FAILED when an encoding is unknown
 */
export function decodedContent(body: Bytes, encodings: string, peer: string): Bytes {
  const applied = encodings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  return applied.reduceRight((bytes, encoding) => decoded(bytes, encoding, peer), body);
}

function decoded(body: Bytes, encoding: string, peer: string): Bytes {
  switch (encoding) {
    case '':
    case 'identity':
      return body;
    case 'gzip':
    case 'x-gzip':
      return through(body, (first) => (first[0] === GZIP_MAGIC_BYTE ? createGunzip(FLUSHED) : new PassThrough()));
    case 'deflate':
      return through(body, (first) =>
        ((first[0] ?? 0) & 0x0f) === ZLIB_METHOD ? createInflate(FLUSHED) : createInflateRaw(FLUSHED),
      );
    case 'br':
      return through(body, () =>
        createBrotliDecompress({
          flush: constants.BROTLI_OPERATION_FLUSH,
          finishFlush: constants.BROTLI_OPERATION_FLUSH,
        }),
      );
    default:
      throw new HarkError('REMOTE_FAILED', `${peer} compressed its reply with ${encoding}, which Hark cannot read`);
  }
}

/** @param open makes the decoder, by the first bytes */
async function* through(body: Bytes, open: (first: Uint8Array) => Transform): AsyncGenerator<Uint8Array> {
  const parts = body[Symbol.asyncIterator]();
  const { value: first, done } = await parts.next();
  if (done) return;
  const rest = async function* () {
    yield first;
    yield* { [Symbol.asyncIterator]: () => parts };
  };
  const decoder = open(first);
  // Its errors end the iteration of the decoder.
  pipeline(Readable.from(rest()), decoder, () => undefined);
  for await (const part of decoder) yield part as Uint8Array;
}

/** Writes GGUF files, llama.cpp's format for models (github.com/ggml-org/ggml, docs/gguf.md, version 3). */

const VERSION = 3;
const ALIGNMENT_BYTES = 32;
const TYPE = { uint32: 4, int32: 5, float32: 6, string: 8, array: 9 } as const;
/** Type of the weights. */
const F32 = 0;

/** A value of the header: a whole number in `uint32`, a number in `float32`, or text, and lists of the latter two. */
export type GgufValue =
  | { uint32: number }
  | { float32: number }
  | { int32s: readonly number[] }
  | string
  | readonly string[];

export interface GgufTensor {
  name: string;
  /** Sizes, the one that changes fastest first. */
  shape: readonly number[];
  weights: Float32Array;
}

/** @returns the bytes of a model's file */
export function ggufOf(header: Readonly<Record<string, GgufValue>>, tensors: readonly GgufTensor[]): Buffer {
  let offset = 0;
  const infos = tensors.map(({ name, shape, weights }) => {
    const info = [text(name), uint32(shape.length), ...shape.map(uint64), uint32(F32), uint64(offset)];
    offset += aligned(weights.byteLength);
    return Buffer.concat(info);
  });
  const fields = Object.entries(header).map(([key, value]) => Buffer.concat([text(key), encoded(value)]));
  const counts = [Buffer.from('GGUF'), uint32(VERSION), uint64(tensors.length), uint64(fields.length)];
  const data = tensors.map(({ weights }) =>
    padded(Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)),
  );
  return Buffer.concat([padded(Buffer.concat([...counts, ...fields, ...infos])), ...data]);
}

function encoded(value: GgufValue): Buffer {
  if (typeof value === 'string') return Buffer.concat([uint32(TYPE.string), text(value)]);
  if ('uint32' in value) return Buffer.concat([uint32(TYPE.uint32), uint32(value.uint32)]);
  if ('float32' in value) return Buffer.concat([uint32(TYPE.float32), float32(value.float32)]);
  if ('int32s' in value) return list(TYPE.int32, value.int32s.map(uint32));
  return list(TYPE.string, value.map(text));
}

function list(type: number, elements: readonly Buffer[]): Buffer {
  return Buffer.concat([uint32(TYPE.array), uint32(type), uint64(elements.length), ...elements]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function float32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([uint64(bytes.length), bytes]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
}

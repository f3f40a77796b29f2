/**
 * Minimal protobuf wire format (https://protobuf.dev/programming-guides/encoding/) to read and edit a message.
 * Everything else, including unknown fields, stays byte-identical.
 */
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/**
 * One field: `raw` includes the tag; `content` is the value of a string, bytes or nested message, and empty for a
 * number.
 */
export interface Field {
  number: number;
  raw: Buffer;
  content: Buffer;
}

/**
 * @returns the fields of a message, in order
 * @throws Error if it is not a protobuf message
 */
export function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < message.length) {
    const start = at;
    const tag = readVarint(message, at);
    at = tag.end;
    const wireType = tag.value % 8;
    let contentStart = at;
    if (wireType === VARINT) at = contentStart = readVarint(message, at).end;
    else if (wireType === FIXED64) at = contentStart = at + 8;
    else if (wireType === FIXED32) at = contentStart = at + 4;
    else if (wireType === BYTES) {
      const length = readVarint(message, at);
      contentStart = length.end;
      at = length.end + length.value;
    } else throw new Error(`no protobuf message: wire type ${wireType}`);
    if (at > message.length) throw new Error('no protobuf message: it ends in the middle of a field');
    const number = Math.floor(tag.value / 8);
    fields.push({ number, raw: message.subarray(start, at), content: message.subarray(contentStart, at) });
  }
  return fields;
}

/** @returns the non-negative integers of a repeated field, packed or not */
export function numbersOf(message: Buffer, number: number): number[] {
  return fieldsOf(message)
    .filter((field) => field.number === number)
    .flatMap(({ raw, content }) => {
      const packed = content.length > 0 ? content : raw.subarray(readVarint(raw, 0).end);
      const numbers: number[] = [];
      for (let at = 0; at < packed.length; ) {
        const { value, end } = readVarint(packed, at);
        numbers.push(value);
        at = end;
      }
      return numbers;
    });
}

/** @returns the strings of a repeated field */
export function textsOf(message: Buffer, number: number): string[] {
  return fieldsOf(message)
    .filter((field) => field.number === number)
    .map(({ content }) => content.toString('utf8'));
}

/** @returns a field that holds a string, bytes or a message */
export function bytesField(number: number, content: string | Buffer): Buffer {
  const data = typeof content === 'string' ? Buffer.from(content) : content;
  return Buffer.concat([varint(number * 8 + BYTES), varint(data.length), data]);
}

/** @returns a field that holds a non-negative integer */
export function numberField(number: number, value: number): Buffer {
  return Buffer.concat([varint(number * 8 + VARINT), varint(value)]);
}

/**
 * @param number of the fields to change, which hold messages
 * @returns the message with those fields changed
 */
export function withFields(message: Buffer, number: number, change: (content: Buffer) => Buffer): Buffer {
  return Buffer.concat(
    fieldsOf(message).map((field) => (field.number === number ? bytesField(number, change(field.content)) : field.raw)),
  );
}

function readVarint(buffer: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start, factor = 1; at < buffer.length && at < start + 10; at++, factor *= 128) {
    const byte = buffer[at] as number;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  throw new Error('no protobuf message: a number without an end');
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

import { z } from 'zod';

/** Limit of a header and of its additional data; only `info` is long. */
const MAX_JSON_BYTES = 1 << 20;
/** Limit of a payload: half a minute of high-quality sound. */
const MAX_PAYLOAD_BYTES = 8 << 20;
const NEWLINE = 0x0a;

/** A message of the Wyoming protocol (github.com/rhasspy/wyoming, README). */
export interface WyomingEvent {
  type: string;
  data: Record<string, unknown>;
  payload?: Buffer;
}

const headerSchema = z.object({
  type: z.string().min(1).max(100),
  data: z.record(z.string(), z.unknown()).nullish(),
  data_length: z.number().int().min(0).max(MAX_JSON_BYTES).nullish(),
  payload_length: z.number().int().min(0).max(MAX_PAYLOAD_BYTES).nullish(),
});

const dataSchema = z.record(z.string(), z.unknown());

/** @returns the header in a line, its data, and the payload */
export function encodeEvent({ type, data, payload }: WyomingEvent): Buffer {
  const json = Object.keys(data).length > 0 ? Buffer.from(JSON.stringify(data)) : Buffer.alloc(0);
  const header = {
    type,
    ...(json.length > 0 && { data_length: json.length }),
    ...(payload && payload.length > 0 && { payload_length: payload.length }),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), json, payload ?? Buffer.alloc(0)]);
}

/** Reads events from bytes that may be split anywhere. */
export class EventReader {
  #rest = Buffer.alloc(0);
  #header: z.infer<typeof headerSchema> | undefined;

  /** @returns the events that are complete now. @throws Error for invalid or oversized events */
  push(part: Uint8Array): WyomingEvent[] {
    this.#rest = Buffer.concat([this.#rest, part]);
    const events: WyomingEvent[] = [];
    for (let event = this.#next(); event; event = this.#next()) events.push(event);
    return events;
  }

  #next(): WyomingEvent | undefined {
    this.#header ??= this.#readHeader();
    if (!this.#header) return undefined;
    const { type, data, data_length, payload_length } = this.#header;
    const [dataBytes, payloadBytes] = [data_length ?? 0, payload_length ?? 0];
    if (this.#rest.length < dataBytes + payloadBytes) return undefined;
    this.#header = undefined;
    const more = dataBytes > 0 ? dataSchema.parse(JSON.parse(this.#take(dataBytes).toString('utf8'))) : {};
    const payload = payloadBytes > 0 ? { payload: this.#take(payloadBytes) } : {};
    return { type, data: { ...data, ...more }, ...payload };
  }

  #readHeader(): z.infer<typeof headerSchema> | undefined {
    const end = this.#rest.indexOf(NEWLINE);
    if (end < 0) {
      if (this.#rest.length > MAX_JSON_BYTES) throw new Error('a header without an end');
      return undefined;
    }
    return headerSchema.parse(JSON.parse(this.#take(end + 1).toString('utf8')));
  }

  #take(bytes: number): Buffer<ArrayBuffer> {
    const taken = this.#rest.subarray(0, bytes);
    this.#rest = this.#rest.subarray(bytes);
    return taken;
  }
}

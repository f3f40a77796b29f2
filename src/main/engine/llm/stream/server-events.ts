/** The last event of a stream (OpenAI's API reference, "Streaming"), as servers write it. */
const DONE = /^["']?(?:\[?DONE\]?|\[END\])["']?$/i;
/** The type of an event that says the same, whatever its data. */
const DONE_TYPE = /^(?:done|end|finish(?:ed)?|complete(?:d)?)$/i;
/** Its field, which proxies that pack a stream into another one write once more. */
const REPEATED_FIELD = /^(?:data: ?)+(?=\{|\[)/;
/** Fields of an event (WHATWG HTML, "Server-sent events"), and `error`, which older llama.cpp servers send. */
const FIELD = /^\s*(data|event|id|retry|error)(?:: ?(.*))?$/s;
/** What servers write into the data of an event that only keeps the connection open: a word, a mark or the time. */
const NOTHING =
  /^(?:|:.*|null|true|""|\[\s*\]|\[(?!error|fail)[a-z][\w -]{0,40}\]|"?\d[\d\s.:+TZ-]{0,40}"?|["']?(?:ping|pong|heartbeat|keep-?alive|waiting|processing|queued)\b[^{]{0,40})$/is;
/** The type of such an event, whatever its data. */
const KEEPS_ALIVE = /^(?:ping|pong|heart-?beat|keep-?alive|comment)$/i;

/** What came with a line, or a group of lines, of a reply. */
export type ServerEvent =
  /** @property type of the event; empty unless the server names it */
  | { kind: 'value'; type: string; value: object }
  | { kind: 'done' }
  /** Text that is not JSON. */
  | { kind: 'unreadable'; type: string; text: string };

/**
 * Reads the reply of a language model's server: server-sent events, or JSON without them, whole or one object a line.
 * Unlike a strict parser it gives an event as soon as its JSON is complete, because some servers leave out the empty line
 * between two events or at the end.
 */
export class ServerEvents {
  #line = '';
  #type = '';
  /** Lines of the current event that are not complete JSON by themselves. */
  #data: string[] = [];
  /** Lines outside of any field: a reply that is no stream of events. */
  #bare: string[] = [];

  /** @param text next part of the reply, cut anywhere */
  push(text: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    const [first = '', ...others] = text.split('\n');
    this.#line += first;
    for (const line of others) {
      this.#endLine(events);
      this.#line = line;
    }
    return events;
  }

  /** The reply has ended. @returns what was not complete before */
  end(): ServerEvent[] {
    const events: ServerEvent[] = [];
    this.#endLine(events);
    this.#endEvent(events);
    const bare = this.#bare.splice(0).join('\n').trim();
    if (bare !== '') events.push(toEvent(bare, this.#type));
    return events;
  }

  /** A line ends with LF, CR LF or, in very old software, CR. */
  #endLine(events: ServerEvent[]): void {
    const lines = this.#line.replace(/\r$/, '').split('\r');
    this.#line = '';
    for (const line of lines) this.#addLine(line, events);
  }

  #addLine(rawLine: string, events: ServerEvent[]): void {
    const line = rawLine.replace(/^\uFEFF/, '');
    if (line.trim() === '') return this.#endEvent(events);
    if (line.startsWith(':')) return;
    const [, field, value = ''] = FIELD.exec(line) ?? [];
    if (field === 'event') this.#type = value.trim();
    else if (field === 'data') this.#addData(value.replace(REPEATED_FIELD, ''), events);
    else if (field === 'error') events.push(toEvent(value, 'error'));
    else if (field === undefined) this.#addBare(line, events);
  }

  #addData(value: string, events: ServerEvent[]): void {
    const text = value.trim();
    if (DONE.test(text)) {
      this.#endEvent(events);
      events.push({ kind: 'done' });
      return;
    }
    if (this.#data.length === 0 && NOTHING.test(text)) {
      if (DONE_TYPE.test(this.#type)) events.push({ kind: 'done' });
      return;
    }
    const parsed = this.#data.length === 0 ? parseObject(text) : undefined;
    if (parsed === undefined) this.#data.push(value);
    else add(events, { kind: 'value', type: this.#type, value: parsed });
  }

  #addBare(line: string, events: ServerEvent[]): void {
    const text = line.trim();
    if (this.#bare.length === 0 && DONE.test(text)) return void events.push({ kind: 'done' });
    const parsed = this.#bare.length === 0 ? parseObject(text) : undefined;
    if (parsed === undefined) this.#bare.push(line);
    else events.push({ kind: 'value', type: this.#type, value: parsed });
  }

  /** JSON over several lines is joined; lines that make no JSON together are read one by one. */
  #endEvent(events: ServerEvent[]): void {
    const lines = this.#data.splice(0);
    const type = this.#type;
    this.#type = '';
    if (lines.length === 0) return;
    const whole = toEvent(lines.join('\n'), type);
    if (whole.kind === 'value') add(events, whole);
    else for (const line of lines) add(events, toEvent(line, type));
  }
}

/** Adds an event, unless it only keeps the connection open. An answer, or an error, counts whatever the type of its event is. */
function add(events: ServerEvent[], event: ServerEvent): void {
  if (event.kind === 'done' || (event.kind === 'value' && 'choices' in event.value)) return void events.push(event);
  if (KEEPS_ALIVE.test(event.type)) return;
  const isEnd = event.kind === 'value' && DONE_TYPE.test(event.type) && !('error' in event.value);
  events.push(isEnd ? { kind: 'done' } : event);
}

function toEvent(text: string, type: string): ServerEvent {
  const value = parseObject(text);
  return value === undefined ? { kind: 'unreadable', type, text } : { kind: 'value', type, value };
}

/** @returns the object or array; undefined for any other text */
function parseObject(text: string): object | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

import { HarkError } from '../../../../shared/errors.ts';
import { ServerRefusal } from '../../remote/server-refusal.ts';
import { isMarkup, serverWords } from '../../remote/server-words.ts';
import type { ToolCallAssembly } from '../tool-call-assembly.ts';
import { type AnswerEnd, failureOfEnd, notAnAnswer } from './answer-errors.ts';
import type { AnswerFilter } from './answer-filter.ts';
import { type Chunk, isNoAnswer, readChunk } from './chunk.ts';
import { finishOf } from './finish.ts';
import { type ServerEvent, ServerEvents } from './server-events.ts';
import { streamError } from './stream-error.ts';
import { UsageEnd } from './usage-end.ts';

/** Longer than almost any token; limits the answer of a server that ignores `max_tokens`. */
const MAX_CHARACTERS_PER_TOKEN = 16;

/** Limits the answer of a server that never ends it; reasoning that is not spoken counts too. */
const MAX_STREAM_BYTES = 16 * 2 ** 20;

/** Words, and not the beginning of JSON or of a web page. */
const NOTICE = /^\s*[^\s{["<]/;

/** Reads one answer: the text without the model's thoughts and the calls written into it, the tool calls and how it ended. */
export class AnswerStream {
  readonly #events = new ServerEvents();
  /** What the model says besides its thoughts and calls, so far. */
  text = '';
  /** Thoughts in DeepSeek's field `reasoning_content`. */
  reasoningContent = '';
  /** All text so far, with thoughts in it. */
  #received = '';
  #hasCalls = false;
  #hasReasoning = false;
  #isDone = false;
  #finishReason: string | undefined;
  readonly #usage = new UsageEnd();
  /** What the server said last besides the answer; an error when nothing follows it. */
  #notice: HarkError | undefined;
  /** Whether something came that is no part of an answer. */
  #hasOther = false;
  #hasChunk = false;

  constructor(
    private readonly service: string,
    private readonly maxTokens: number,
    private readonly filter: AnswerFilter,
    private readonly calls: ToolCallAssembly,
  ) {}

  /** Whether the model has called a tool in a form that cannot be read, and no other. */
  get hasOnlyBrokenCalls(): boolean {
    return this.filter.hasBrokenCall && !this.#hasCalls;
  }

  /** Whether a part of the answer has come, also one that is not passed on yet. */
  get hasBegun(): boolean {
    return this.#received !== '' || this.#hasCalls;
  }

  /**
   * @param parts of the reply's body, cut anywhere
   * @returns the text as it comes
   * @throws HarkError REMOTE_* when the reply is no answer, is incomplete, or says that the server failed
   */
  async *read(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    try {
      yield* this.#passed(parts);
    } catch (error) {
      // What came is the answer's beginning, whatever became of the rest.
      yield* this.#passRest();
      // Behind the end of the answer, a connection that breaks off or is left open does no harm.
      if (!this.#isEnded || !(error instanceof HarkError)) throw error;
    }
    yield* this.#passRest();
    this.#addWrittenCalls();
    const failure = this.#notice ?? failureOfEnd(this.service, this.#end, this.maxTokens);
    if (failure) throw failure;
  }

  async *#passed(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    let bytes = 0;
    for await (const part of parts) {
      bytes += part.length;
      if (bytes > MAX_STREAM_BYTES) throw notAnAnswer(this.service, 'did not end its answer');
      for (const event of this.#events.push(decoder.decode(part, { stream: true }))) yield* this.#take(event);
      if (this.#isDone || this.#isTooLong) return;
    }
    for (const event of [...this.#events.push(decoder.decode()), ...this.#events.end()]) yield* this.#take(event);
  }

  /** Whether the server said, in any way, that nothing follows. */
  get #isEnded(): boolean {
    return this.#finishReason !== undefined || this.#isDone || this.#usage.isEnd;
  }

  /** Whether the server said that the answer is complete. */
  get #isFinished(): boolean {
    return this.#finishReason !== undefined && finishOf(this.#finishReason) === 'complete';
  }

  get #isTooLong(): boolean {
    return this.#received.length + this.calls.characters > this.maxTokens * MAX_CHARACTERS_PER_TOKEN;
  }

  get #end(): AnswerEnd {
    const finish = this.#finishReason === undefined ? undefined : finishOf(this.#finishReason);
    return {
      finish: this.#isTooLong ? 'length' : finish,
      finishReason: this.#finishReason,
      isEnded: this.#isDone || this.#usage.isEnd,
      text: this.text,
      hasCalls: this.#hasCalls || this.filter.hasBrokenCall,
      areCallsComplete: this.calls.isComplete && !this.filter.hasBrokenCall,
      hasThought: this.#hasReasoning || this.filter.hasThought,
      isOther: this.#hasOther && !this.#hasChunk,
    };
  }

  *#take(event: ServerEvent): Generator<string> {
    if (this.#isDone || this.#isTooLong) return;
    if (event.kind === 'done') this.#isDone = true;
    else if (event.kind === 'unreadable') this.#takeText(event.type, event.text);
    else yield* this.#takeValue(event.value, event.type);
  }

  *#takeValue(value: object, type: string): Generator<string> {
    const found = streamError(this.service, value, type, this.#received !== '');
    if (found?.isCertain) throw found.error;
    // Behind the end of the answer, a server has nothing to say that matters.
    if (found && !this.#isFinished) this.#notice = found.error;
    const chunk = readChunk(value);
    if (isNoAnswer(value) && !this.#hasChunk) {
      throw notAnAnswer(this.service, 'sent what is not a chat completion');
    }
    if (chunk) yield* this.#takeChunk(chunk);
    else this.#hasOther ||= !('choices' in value);
  }

  *#takeChunk(chunk: Chunk): Generator<string> {
    this.#hasChunk = true;
    if (chunk.hasChoice) this.#notice = undefined;
    this.#finishReason = chunk.finishReason ?? this.#finishReason;
    this.#usage.add(chunk);
    if (chunk.reasoning !== '') {
      this.#hasReasoning = true;
      this.filter.expectTagsOnly();
      if (chunk.isReasoningContent) this.reasoningContent += chunk.reasoning;
    }
    for (const part of chunk.toolCalls) this.calls.add(part);
    this.#hasCalls ||= chunk.toolCalls.length > 0;
    const text = this.#newTextOf(chunk);
    if (text === '') return;
    this.#received += text;
    yield* this.#pass(this.filter.push(text));
  }

  /** Some servers send the whole message again at its end. */
  #newTextOf({ text, isMessage }: Chunk): string {
    if (!isMessage || this.#finishReason === undefined || this.#received === '') return text;
    if (text.startsWith(this.#received)) return text.slice(this.#received.length);
    return text.trim() === this.#received.trim() ? '' : text;
  }

  *#passRest(): Generator<string> {
    yield* this.#pass(this.filter.end());
  }

  /** A server that reads the calls itself may leave them in the text, too. */
  #addWrittenCalls(): void {
    if (this.#hasCalls) return;
    for (const [index, call] of this.filter.calls.entries()) this.calls.add({ index, function: call });
    this.#hasCalls = this.filter.calls.length > 0;
  }

  *#pass(text: string): Generator<string> {
    if (text === '') return;
    this.text += text;
    yield text;
  }

  /** Words before an answer may be a notice, such as that of a queue; then they do not count. */
  #takeText(type: string, text: string): void {
    const error = this.#unreadable(type, text);
    if (type === 'error' || this.#received !== '' || !NOTICE.test(text)) throw error;
    this.#notice = error;
  }

  #unreadable(type: string, text: string): HarkError {
    const words = serverWords(text);
    if (isMarkup(text) && this.#received === '') {
      const title = words && ` ("${words}")`;
      return notAnAnswer(
        this.service,
        `sent a web page${title} in place of an answer: the address is no OpenAI-compatible server. Is /v1 missing in llm.base_url?`,
        new ServerRefusal(404, words),
      );
    }
    const quoted = words && !isMarkup(text) ? `: ${words}` : '';
    const what = type === 'error' ? 'failed' : 'sent what is not a chat completion';
    return notAnAnswer(this.service, `${what}${quoted}`);
  }
}

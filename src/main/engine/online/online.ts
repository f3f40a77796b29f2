import type { z } from 'zod';
import type { Consent, OnlineService } from '../../../shared/engine/online-services.ts';
import type { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { Article } from '../reading/article/article-message.ts';

/** A document that a service is asked for. */
export interface OnlineRequest<Answer> {
  service: OnlineService;
  url: URL;
  /** What the answer must be, after `read`. */
  schema: z.ZodType<Answer>;
  /** How an answer that is not to be kept as it came is read; as JSON by default. */
  read?: AnswerReader;
  /** How long the answer holds, milliseconds: until then it is not asked for again. */
  holdsMs: number;
  /** Ends the request. */
  signal: AbortSignal;
}

/** Something that a service is to do: it is sent once, and its answer is not kept. */
export interface OnlineCommand<Answer> {
  service: OnlineService;
  url: URL;
  /** Sent as JSON. */
  body: unknown;
  /** Bearer token. */
  token: string;
  /** What a JSON answer must be. */
  schema: z.ZodType<Answer>;
  /** Ends the request. */
  signal: AbortSignal;
}

/** A web page that the user named. */
export interface PageRequest {
  url: URL;
  /** Ends the request. */
  signal: AbortSignal;
}

/** Reads an answer while it arrives. */
export interface AnswerReader {
  /** The media types that are asked for. */
  accept: string;
  /**
   * @param parts the answer; ending the iteration early ends the request
   * @param charset of the Content-Type header; empty when it names none
   * @returns what the schema checks, and what is kept: plain data
   */
  read(parts: AsyncIterable<Uint8Array>, charset: string): Promise<unknown>;
}

export interface OnlineAnswer<Answer> {
  answer: Answer;
  /** When the service gave it, Unix epoch. */
  atMs: number;
  /** Why an older answer stands in for one of now. */
  failure?: HarkError;
}

/** Services on the network, as skills use them. */
export interface Online {
  settings: Config['services'];
  /** What the user has said about a service. */
  consentTo(service: OnlineService): Consent;
  /** Keeps what the user has said about a service. */
  decide(service: OnlineService, consent: Consent): void;
  /** Loads what asks services, so that a limit for their answers can begin after it. */
  load(): Promise<unknown>;
  /**
   * Asks a service. When it fails, its last answer stands in.
   * @throws HarkError REMOTE_UNREACHABLE, REMOTE_UNTRUSTED, REMOTE_TIMEOUT, REMOTE_REFUSED, REMOTE_BUSY, REMOTE_FAILED,
   *   SERVICE_ANSWER_INVALID, SERVICE_REFUSED without the user's consent; the signal's reason when it is aborted
   */
  get<Answer>(request: OnlineRequest<Answer>): Promise<OnlineAnswer<Answer>>;
  /**
   * Has a service do something.
   * @throws HarkError as `get`, and SERVICE_TOKEN_REFUSED; the signal's reason when it is aborted
   */
  post<Answer>(command: OnlineCommand<Answer>): Promise<Answer>;
  /**
   * Fetches a web page, and finds its article.
   * @throws as `get`
   */
  readPage(request: PageRequest): Promise<Article>;
}

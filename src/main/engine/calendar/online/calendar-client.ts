import packageJson from '../../../../../package.json' with { type: 'json' };
import { HarkError } from '../../../../shared/errors.ts';
import { isLoopback } from '../../../../shared/settings/loopback.ts';
import { HttpClient, type HttpRequest, type HttpResponse } from '../../remote/http-client.ts';
import { refusalOf } from '../../remote/server-refusal.ts';

/** Of a whole answer, after it is unpacked: a calendar of 100,000 events has some 25 MB. */
const MAX_ANSWER_BYTES = 2 ** 25;
/** To connect, and between two parts of an answer. */
const TIMEOUT_MS = 10_000;

export interface CalendarAnswer {
  response: HttpResponse;
  body: Uint8Array;
}

/** Asks the server of one calendar. The user's name and password go to this server alone, and only encrypted or on this machine. */
export class CalendarClient {
  readonly #http: HttpClient;
  readonly #authorization: string | undefined;

  /**
   * @param address of the calendar; a user in it gets the password
   * @throws HarkError CALENDAR_SIGN_IN when it would have to be sent unencrypted
   */
  constructor(address: URL, password: string | null) {
    this.#http = new HttpClient('calendar', address.origin, { poolSize: 2, timeoutMs: TIMEOUT_MS }, () => undefined);
    if (address.username === '') return;
    if (address.protocol !== 'https:' && !isLoopback(address.hostname)) {
      throw new HarkError('CALENDAR_SIGN_IN', `${address.host} would get the password unencrypted: use https://`);
    }
    const user = decodeURIComponent(address.username);
    this.#authorization = `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}`;
  }

  /** @throws HarkError REMOTE_*, CALENDAR_SIGN_IN, CALENDAR_TOO_LARGE; the signal's reason when it is aborted */
  async send(request: HttpRequest): Promise<CalendarAnswer> {
    const headers = {
      // Some servers refuse programs that do not say who they are.
      'user-agent': `Hark/${packageJson.version}`,
      'accept-encoding': 'gzip',
      ...request.headers,
      ...(this.#authorization !== undefined && { authorization: this.#authorization }),
    };
    try {
      const response = await this.#http.send({ ...request, headers });
      return { response, body: await wholeOf(response) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.status !== 401 && refusal?.status !== 403) throw error;
      throw new HarkError(
        'CALENDAR_SIGN_IN',
        `${this.#http.baseUrl} answered ${refusal.status}: it wants a user or another password`,
        { cause: refusal },
      );
    }
  }

  close(): Promise<void> {
    return this.#http.close();
  }
}

async function wholeOf({ parts }: HttpResponse): Promise<Uint8Array> {
  const received: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES) {
      throw new HarkError('CALENDAR_TOO_LARGE', `the calendar has more than ${MAX_ANSWER_BYTES} bytes`);
    }
    received.push(part);
  }
  return new Uint8Array(Buffer.concat(received));
}

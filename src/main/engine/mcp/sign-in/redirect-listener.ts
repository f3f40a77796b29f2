import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const PATH = '/signed-in';

const SIGNED_IN = 'You are signed in. You can close this page.';
const NOT_SIGNED_IN = 'You are not signed in. You can close this page and try again in Hark.';

/** Waits for the browser to come back from a sign-in, at an address of this machine (RFC 8252, section 7.3). */
export class RedirectListener {
  /** Resolves with the authorization code. Rejects with an Error when the server refuses the sign-in. */
  readonly code: Promise<string>;
  #resolve!: (code: string) => void;
  #reject!: (error: Error) => void;

  private constructor(
    private readonly server: Server,
    private readonly state: string,
  ) {
    this.code = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Whoever waits gets it; nobody may wait yet.
    this.code.catch(() => undefined);
    server.on('request', (request, response) => this.#onRequest(request, response));
  }

  /** @param state what the browser must bring back: only then does it come from this sign-in */
  static async open(state: string): Promise<RedirectListener> {
    const server = createServer();
    const listener = new RedirectListener(server, state);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return listener;
  }

  /** Such as "http://127.0.0.1:34567/signed-in". */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${PATH}`;
  }

  /** Takes no further answer; the page that is being sent still reaches the browser. */
  close(): void {
    this.server.close();
  }

  #onRequest({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, this.url);
    if (method !== 'GET' || pathname !== PATH || searchParams.get('state') !== this.state) {
      response.writeHead(404, { connection: 'close' }).end();
      return;
    }
    const code = searchParams.get('code');
    const reason = searchParams.get('error_description') ?? searchParams.get('error') ?? 'it gave no code';
    response.writeHead(code ? 200 : 400, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    response.end(code ? SIGNED_IN : NOT_SIGNED_IN, () => {
      if (code) this.#resolve(code);
      else this.#reject(new Error(`the sign-in was refused: ${reason}`));
    });
  }
}

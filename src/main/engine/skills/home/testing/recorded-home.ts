import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { LoopbackServer } from '../../../../http-server/testing/loopback-server.ts';

const recordedSchema = z.object({ status: z.number(), contentType: z.string(), body: z.string() });
const sentSchema = z.object({ text: z.string(), language: z.string(), conversation_id: z.string().optional() });

type Sent = z.infer<typeof sentSchema>;

/** Answers in `recorded/`: Home Assistant 2024.3.3 gave them, except for `asks`, which has the form of its documentation. */
type RecordedName =
  | 'turned-on'
  | 'turned-off'
  | 'unlocked'
  | 'answered'
  | 'asks'
  | 'unknown-device'
  | 'no-intent-match'
  | 'wrong-token'
  | 'crashed';

/** What it answers to sentences, in lower case. */
export const HOME_ANSWERS: Readonly<Record<string, RecordedName>> = {
  'turn on the kitchen lights': 'turned-on',
  'turn off the kitchen lights': 'turned-off',
  'turn on the porch lights': 'turned-on',
  'unlock the kitchen door': 'unlocked',
  'let me in and unlock everything': 'unlocked',
  'is the kitchen door locked': 'answered',
  'turn on the attic light': 'unknown-device',
  'lock the doors': 'asks',
  'the front one': 'answered',
  'lava lamp party': 'turned-on',
  'turn on the broken light': 'crashed',
  'turn on the wrong light': 'wrong-token',
};

/** How it answers in place of what was recorded. `silent`: it takes the request and says nothing. */
type HomeBehaviour = 'recorded' | 'silent' | 'broken' | 'huge' | 'elsewhere';

/** A server that answers sentences as Home Assistant did. */
export class RecordedHome {
  behaviour: HomeBehaviour = 'recorded';
  /** What was said to it. */
  readonly sent: Sent[] = [];
  /** Header `authorization` of the last request. */
  authorization: string | undefined;

  private constructor(
    private readonly answers: Readonly<Record<string, RecordedName>>,
    private readonly tls?: { cert: string; key: string },
  ) {}

  #server!: LoopbackServer;

  /** @param answers by sentence, in lower case; any other is not understood */
  static async start(
    answers: Readonly<Record<string, RecordedName>>,
    tls?: { cert: string; key: string },
  ): Promise<RecordedHome> {
    const home = new RecordedHome(answers, tls);
    home.#server = await LoopbackServer.start((request, response) => home.#handle(request, response), tls);
    return home;
  }

  get url(): string {
    return `${this.tls ? 'https://localhost' : 'http://127.0.0.1'}:${this.#server.port}`;
  }

  /** Sentences that were said to it. */
  get texts(): string[] {
    return this.sent.map(({ text }) => text);
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    this.authorization = request.headers.authorization;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => this.#answer(request, Buffer.concat(parts).toString(), response));
  }

  #answer({ url, method }: IncomingMessage, body: string, response: ServerResponse): void {
    if (url !== '/api/conversation/process' || method !== 'POST') {
      response.writeHead(404).end('404: Not Found');
      return;
    }
    const sent = sentSchema.parse(JSON.parse(body));
    this.sent.push(sent);
    const json = (text: string) => response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    if (this.behaviour === 'silent') return;
    if (this.behaviour === 'broken') json('{"message": "this is no home"}');
    else if (this.behaviour === 'huge') json(`{"padding": "${'x'.repeat(3 * 2 ** 20)}"}`);
    else if (this.behaviour === 'elsewhere') response.writeHead(307, { location: 'http://192.0.2.1/' }).end();
    else {
      const answer = recorded(this.answers[sent.text.toLowerCase()] ?? 'no-intent-match');
      response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body);
    }
  }
}

function recorded(name: RecordedName): z.infer<typeof recordedSchema> {
  return recordedSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'recorded', `${name}.json`), 'utf8')));
}

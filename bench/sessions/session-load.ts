import { WebSocket } from 'ws';
import { parseServerMessage } from '../../src/main/remote-sessions/protocol/session-messages.ts';

const PACKET_MS = 20;

/** Figures of one client. */
export interface ClientFigures {
  sentBytes: number;
  receivedBytes: number;
  messages: number;
  voiceToVoiceMs: number[];
  turns: number;
  refused: boolean;
}

/** A client with minimal own cost: its audio is encoded in advance and its loudspeaker is only a clock. */
export class SessionLoad {
  readonly figures: ClientFigures = {
    sentBytes: 0,
    receivedBytes: 0,
    messages: 0,
    voiceToVoiceMs: [],
    turns: 0,
    refused: false,
  };
  readonly #socket: WebSocket;
  #packetsAMessage = 1;
  #waiting: Buffer[] = [];
  #busyUntilMs = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param packets each with a length prefix, sent repeatedly @param startAt index of the first packet */
  constructor(
    url: string,
    token: string,
    private readonly packets: readonly Buffer[],
    startAt: number,
  ) {
    this.#socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` }, perMessageDeflate: false });
    this.#socket.on('open', () => this.#send({ type: 'hello', version: 1, formats: ['opus'] }));
    this.#socket.on('error', () => {
      this.figures.refused = true;
    });
    this.#socket.on('message', (data, isBinary) => {
      this.figures.receivedBytes += (data as Buffer).length;
      this.figures.messages += 1;
      if (!isBinary) this.#handleMessage(JSON.parse((data as Buffer).toString('utf8')), startAt);
    });
  }

  close(): void {
    clearInterval(this.#timer);
    this.#socket.terminate();
  }

  #handleMessage(value: unknown, startAt: number): void {
    const message = parseServerMessage(value);
    if (message.type === 'welcome') this.#talk(startAt);
    else if (message.type === 'pace') this.#packetsAMessage = message.packetsAMessage;
    else if (message.type === 'clip') this.#play(message.clipId, (1000 * message.samples) / message.sampleRateHz);
    else if (message.type === 'stop') this.#busyUntilMs = 0;
    else if (message.type === 'event' && message.event.type === 'turn') {
      this.figures.turns += 1;
      const { voiceToVoice } = message.event.latencyMs;
      if (voiceToVoice !== undefined) this.figures.voiceToVoiceMs.push(voiceToVoice);
    }
  }

  #talk(startAt: number): void {
    const startedAtMs = performance.now();
    let sent = 0;
    this.#timer = setInterval(() => {
      for (; sent < (performance.now() - startedAtMs) / PACKET_MS; sent++) {
        this.#waiting.push(this.packets[(startAt + sent) % this.packets.length] as Buffer);
        if (this.#waiting.length >= this.#packetsAMessage) this.#flush();
      }
    }, PACKET_MS);
  }

  #flush(): void {
    const message = Buffer.concat(this.#waiting.splice(0));
    this.figures.sentBytes += message.length;
    this.figures.messages += 1;
    this.#socket.send(message);
  }

  #play(clipId: string, durationMs: number): void {
    const atMs = Math.max(Date.now(), this.#busyUntilMs);
    this.#busyUntilMs = atMs + durationMs;
    const report = (type: 'started' | 'ended', whenMs: number) =>
      setTimeout(() => this.#send({ type: 'playback', report: { type, clipId, atMs: whenMs } }), whenMs - Date.now());
    report('started', atMs);
    report('ended', atMs + durationMs);
  }

  #send(message: object): void {
    const text = JSON.stringify(message);
    this.figures.sentBytes += text.length;
    this.figures.messages += 1;
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text);
  }
}

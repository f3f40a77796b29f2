import { createServer, type Server, Socket } from 'node:net';

/** Bits per byte on the line, without framing. */
const BITS_PER_BYTE = 8;
const TICK_MS = 5;

/** A TCP proxy with a limited bit rate in each direction. */
export class SlowLink {
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** @param bitsPerSecond Infinity for no limit */
  static async open(targetPort: number, bitsPerSecond: number): Promise<SlowLink> {
    const server = createServer((client) => {
      const target = new Socket().connect(targetPort, '127.0.0.1');
      throttle(client, target, bitsPerSecond);
      throttle(target, client, bitsPerSecond);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return new SlowLink(server, typeof address === 'object' && address ? address.port : 0);
  }

  close(): void {
    this.server.close();
  }
}

function throttle(from: Socket, to: Socket, bitsPerSecond: number): void {
  from.setNoDelay(true);
  const end = () => to.destroy();
  from.on('close', end).on('error', end);
  if (bitsPerSecond === Number.POSITIVE_INFINITY) {
    from.on('data', (data) => to.write(data));
    return;
  }
  let queue = Buffer.alloc(0);
  let lastMs = performance.now();
  let allowed = 0;
  const timer = setInterval(() => {
    const nowMs = performance.now();
    allowed += ((nowMs - lastMs) / 1000) * (bitsPerSecond / BITS_PER_BYTE);
    lastMs = nowMs;
    const part = queue.subarray(0, Math.floor(allowed));
    // Idle time does not accumulate bandwidth.
    allowed = part.length === queue.length ? 0 : allowed - part.length;
    queue = queue.subarray(part.length);
    if (part.length > 0) to.write(part);
  }, TICK_MS);
  from.on('data', (data) => {
    queue = Buffer.concat([queue, data as Buffer]);
  });
  from.on('close', () => clearInterval(timer));
}

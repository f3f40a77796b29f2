import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { HarkError } from '../../../../shared/errors.ts';

/** Only this machine can connect to it. */
const HOST = '127.0.0.1';
const PATH = '/metrics';

export interface MetricsServer {
  url: string;
  close(): void;
}

/**
 * Serves the metrics in Prometheus' text format at http://127.0.0.1:PORT/metrics.
 * @param port 0 for any that is free
 * @throws HarkError METRICS_PORT
 */
export async function serveMetrics(registry: Registry, port: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    answer(registry, request, response).catch(() => response.writeHead(500).end());
  });
  await listening(server, port);
  // The server must not keep the engine's process alive.
  server.unref();
  const { port: actualPort } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${actualPort}${PATH}`, close: () => void server.close() };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'it is taken by another program' : cause.message;
      reject(new HarkError('METRICS_PORT', `metrics cannot be served on port ${port}: ${reason}`, { cause }));
    });
    server.listen(port, HOST, resolve);
  });
}

async function answer(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A website can make its name resolve to this machine (DNS rebinding), but it cannot forge this header.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) {
    response.writeHead(403).end('forbidden\n');
    return;
  }
  if (request.method !== 'GET' || request.url !== PATH) {
    response.writeHead(404).end(`only GET ${PATH}\n`);
    return;
  }
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType }).end(text);
}

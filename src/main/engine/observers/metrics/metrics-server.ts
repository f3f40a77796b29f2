import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { HarkError } from '../../../../shared/errors.ts';

/** Only this machine can connect. */
const HOST = '127.0.0.1';
const PATH = '/metrics';

export interface MetricsServer {
  url: string;
  close(): void;
}

/**
 * Serves the metrics in the Prometheus text format at http://127.0.0.1:PORT/metrics.
 * @param port 0 picks any free port
 * @throws HarkError METRICS_PORT
 */
export async function serveMetrics(registry: Registry, port: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    answer(registry, request, response).catch(() => response.writeHead(500).end());
  });
  await listen(server, port);
  // The metrics server must not keep the process running.
  server.unref();
  const { port: actualPort } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${actualPort}${PATH}`, close: () => void server.close() };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'it is taken by another program' : cause.message;
      reject(new HarkError('METRICS_PORT', `metrics cannot be served on port ${port}: ${reason}`, { cause }));
    });
    server.listen(port, HOST, resolve);
  });
}

async function answer(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Prevents DNS rebinding: a web page can resolve its name to this machine, but cannot forge the Host header.
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

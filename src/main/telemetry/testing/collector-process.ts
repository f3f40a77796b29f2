/** A collector in a process of its own: prints its address, then what it receives, as one JSON object per line. */
import { MockOtlpServer, normalizeMetrics, normalizeTrace } from '@elastic/mockotlpserver';

const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const server = new MockOtlpServer({
  logLevel: 'error',
  services: ['http'],
  httpHostname: '127.0.0.1',
  httpPort: 0,
  onTrace: (trace: object) => print({ trace: normalizeTrace(trace) }),
  onMetrics: (metrics: object) => print({ metrics: normalizeMetrics(metrics) }),
});
await server.start();
print({ url: new URL(server.httpUrl).origin });

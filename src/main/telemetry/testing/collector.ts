import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const attributesSchema = z.record(z.string(), z.unknown()).optional();
const resourceSchema = z.object({ attributes: attributesSchema });
const spanSchema = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  attributes: attributesSchema,
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
});
const lineSchema = z.object({
  url: z.string().optional(),
  trace: z
    .object({
      resourceSpans: z.array(
        z.object({ resource: resourceSchema, scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })) }),
      ),
    })
    .optional(),
  metrics: z
    .object({
      resourceMetrics: z.array(
        z.object({
          resource: resourceSchema,
          scopeMetrics: z.array(z.object({ metrics: z.array(z.looseObject({ name: z.string() })) })),
        }),
      ),
    })
    .optional(),
});

export type ReceivedSpan = z.infer<typeof spanSchema> & { service: string };

/** A real OpenTelemetry receiver (@elastic/mockotlpserver) in its own process. */
export class Collector {
  readonly spans: ReceivedSpan[] = [];
  readonly metrics = new Map<string, Record<string, unknown>>();
  /** Everything received, in order. */
  text = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<Collector> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'collector-process.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout);
    const [first] = (await once(lines, 'line')) as [string];
    const collector = new Collector(child, lineSchema.parse(JSON.parse(first)).url ?? '');
    lines.on('line', (line) => collector.#take(line));
    return collector;
  }

  /** Ends like a power cut. */
  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  #take(line: string): void {
    this.text += line;
    const { trace, metrics } = lineSchema.parse(JSON.parse(line));
    for (const { resource, scopeSpans } of trace?.resourceSpans ?? []) {
      const service = String(resource.attributes?.['service.name']);
      for (const { spans } of scopeSpans) this.spans.push(...spans.map((span) => ({ ...span, service })));
    }
    for (const { scopeMetrics } of metrics?.resourceMetrics ?? []) {
      for (const scope of scopeMetrics) for (const metric of scope.metrics) this.metrics.set(metric.name, metric);
    }
  }
}

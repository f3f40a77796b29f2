/** What Hark's tests use of `@elastic/mockotlpserver`, which has no declarations of its own. */
declare module '@elastic/mockotlpserver' {
  interface MockOtlpServerOptions {
    logLevel: string;
    services: 'http'[];
    httpHostname: string;
    /** 0 takes any that is free. */
    httpPort: number;
    onTrace(trace: object): void;
    onMetrics(metrics: object): void;
  }

  export class MockOtlpServer {
    constructor(options: MockOtlpServerOptions);
    start(): Promise<void>;
    /** The address of the HTTP service, with its path. */
    readonly httpUrl: string;
  }

  export function normalizeTrace(trace: object): object;
  export function normalizeMetrics(metrics: object): object;
}

/** What the engine uses of a message port, Electron's or Node's. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  on(event: 'message' | 'close', listener: (event: { data: unknown }) => void): unknown;
  start(): void;
  close(): void;
}

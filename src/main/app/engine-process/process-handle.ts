/** What main uses of a utility process that takes `Message`s; `Port` is Electron's MessagePortMain. */
export interface ProcessHandle<Message, Port = never> {
  postMessage(message: Message, ports?: Port[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** @param listener gets the exit code; not 0 when the process crashed or was killed */
  onExit(listener: (exitCode: number) => void): void;
  kill(): void;
}

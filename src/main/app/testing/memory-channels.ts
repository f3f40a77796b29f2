import type { PageBridge } from '../../../shared/ipc/page-bridge.ts';

type Listener = (sender: string, request: unknown) => Promise<unknown>;

/** Electron's IPC in memory: what crosses it is cloned, and a channel without a listener is an error of the transport. */
export class MemoryChannels {
  readonly #listeners = new Map<string, Listener>();

  readonly listen = (name: string, listener: Listener): void => {
    this.#listeners.set(name, listener);
  };

  /** The bridge of a page. @param sender what the listener gets as the origin of its requests */
  bridge(sender: string): Pick<PageBridge, 'invoke' | 'on'> {
    return {
      invoke: async (name, ...request) => {
        const listener = this.#listeners.get(name);
        if (!listener) throw new Error(`No handler registered for '${name}'`);
        return structuredClone(await listener(sender, structuredClone(request[0])));
      },
      on: () => () => undefined,
    };
  }
}

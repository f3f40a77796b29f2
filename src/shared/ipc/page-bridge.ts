import type { PushChannel, RequestArguments, RequestChannel } from './channels.ts';

/** What the preload script gives the page, as `window.hark`. What it hands over is unparsed. */
export interface PageBridge {
  /** The locale of the interface when the page was loaded, such as "de-AT". */
  locale: string;
  /** Resolves to an `Outcome`. Rejects when main does not answer this page or does not know the channel. */
  invoke<Name extends RequestChannel>(channel: Name, ...request: RequestArguments<Name>): Promise<unknown>;
  /** @returns a function that ends the subscription */
  on(channel: PushChannel, listener: (payload: unknown) => void): () => void;
}

/** The command line argument by which the preload script gets the locale. */
export const LOCALE_ARGUMENT = '--hark-locale=';

/** The message that carries a port to the engine into the window; see `audioPortMessageSchema`. */
export const AUDIO_PORT_MESSAGE = 'hark:audio-port';

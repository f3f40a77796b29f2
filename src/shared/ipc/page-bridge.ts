import type { PushChannel, RequestArguments, RequestChannel } from './channels.ts';

/** `window.hark`, which the preload script provides. Its data is not validated. */
export interface PageBridge {
  /** Interface locale when the page was loaded, such as "de-AT". */
  locale: string;
  /** Resolves to an `Outcome`. Rejects if main does not answer this page or does not know the channel. */
  invoke<Name extends RequestChannel>(channel: Name, ...request: RequestArguments<Name>): Promise<unknown>;
  /** @returns a function that unsubscribes */
  on(channel: PushChannel, listener: (payload: unknown) => void): () => void;
}

/** Command-line argument that passes the locale to the preload script. */
export const LOCALE_ARGUMENT = '--hark-locale=';

/** Message that carries an engine port into the window; see `audioPortMessageSchema`. */
export const AUDIO_PORT_MESSAGE = 'hark:audio-port';

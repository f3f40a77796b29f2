import type { EngineEventOf } from '../../../shared/engine/engine-events.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';
import { SharedChat, SharedSynthesizer, SharedTranscriber } from './cached-services.ts';
import { RedisStore } from './redis-store.ts';
import { CACHED_KINDS, type CacheTier, TieredCache } from './tiered-cache.ts';

type CacheFigures = NonNullable<EngineEventOf<'figures'>['sharedCache']>;

/** Caches speech, transcripts and replies in a Redis that several clients share. */
export class SharedCache {
  readonly #store: RedisStore;
  readonly #cache: TieredCache;

  /**
   * Connects in the background.
   * @param url of the Redis server
   * @param commandTimeoutMs how long a command may take, milliseconds; 50 by default
   */
  constructor({ password, ttl_seconds: ttlSeconds }: Config['shared_cache'], url: string, commandTimeoutMs?: number) {
    this.#store = new RedisStore({ url, password, ttlSeconds, commandTimeoutMs });
    this.#cache = new TieredCache(this.#store);
  }

  /** @param model every setting that changes the transcript */
  transcriber(inner: Transcriber, model: readonly unknown[]): Transcriber {
    return new SharedTranscriber(inner, this.#cache, JSON.stringify(model));
  }

  /** @param voice every setting that changes the sound */
  synthesizer(inner: Synthesizer, voice: readonly unknown[]): Synthesizer {
    return new SharedSynthesizer(inner, this.#cache, JSON.stringify(voice));
  }

  /** @param model every setting that changes the answer */
  chat(inner: ChatModel, model: readonly unknown[]): ChatModel {
    return new SharedChat(inner, this.#cache, JSON.stringify(model));
  }

  get counts(): TieredCache['counts'] {
    return this.#cache.counts;
  }

  get isAvailable(): boolean {
    return this.#store.isAvailable;
  }

  get figures(): CacheFigures {
    const total = (tier: CacheTier) => CACHED_KINDS.reduce((sum, kind) => sum + this.#cache.counts[kind][tier], 0);
    const { host: at, isAvailable: up } = this.#store;
    return { at, up, local: total('local'), shared: total('shared'), made: total('made') };
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

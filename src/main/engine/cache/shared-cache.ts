import type { EngineEventOf } from '../../../shared/engine/engine-events.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';
import { SharedChat, SharedSynthesizer, SharedTranscriber } from './cached-services.ts';
import { RedisStore } from './redis-store.ts';
import { CACHED_KINDS, type CacheTier, TieredCache } from './tiered-cache.ts';

type CacheFigures = NonNullable<EngineEventOf<'figures'>['sharedCache']>;

/** The shared cache of the clients of one Redis: speech, transcripts, and replies where allowed. */
export class SharedCache {
  readonly #store: RedisStore;
  readonly #cache: TieredCache;

  /**
   * @param url of the Redis. Nothing waits for its connection.
   * @param commandTimeoutMs how long a command may take; 50 unless set
   */
  constructor({ password, ttl_seconds: ttlSeconds }: Config['shared_cache'], url: string, commandTimeoutMs?: number) {
    this.#store = new RedisStore({ url, password, ttlSeconds, commandTimeoutMs });
    this.#cache = new TieredCache(this.#store);
  }

  /** @param model the STT model, as each model has its own transcripts */
  transcriber(inner: Transcriber, model: readonly unknown[]): Transcriber {
    return new SharedTranscriber(inner, this.#cache, JSON.stringify(model));
  }

  /** @param voice everything that determines the sound */
  synthesizer(inner: Synthesizer, voice: readonly unknown[]): Synthesizer {
    return new SharedSynthesizer(inner, this.#cache, JSON.stringify(voice));
  }

  /** @param model what answers */
  chat(inner: ChatModel, model: readonly unknown[]): ChatModel {
    return new SharedChat(inner, this.#cache, JSON.stringify(model));
  }

  get counts(): TieredCache['counts'] {
    return this.#cache.counts;
  }

  get up(): boolean {
    return this.#store.up;
  }

  get figures(): CacheFigures {
    const total = (tier: CacheTier) => CACHED_KINDS.reduce((sum, kind) => sum + this.#cache.counts[kind][tier], 0);
    const { host: at, up } = this.#store;
    return { at, up, local: total('local'), shared: total('shared'), made: total('made') };
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

import type { EngineEventOf } from '../../../shared/engine/engine-events.ts';
import type { Clock } from '../clock/clock.ts';
import type { Engine } from '../engine.ts';
import type { ChunkTiming, NearMiss } from '../pipeline/session-options.ts';
import type { RemoteServices } from '../remote/remote-services.ts';
import type { EngineObserver } from './engine-observer.ts';

type Figures = EngineEventOf<'figures'>;

/** 15 s of 80 ms frames for two wake words; older scores are dropped. */
const MAX_SCORES = 375;
const MAX_NEAR_MISSES = 20;

/** Collects the figures of the performance panel. */
export class PanelFigures implements EngineObserver {
  #wakeScores: Figures['wakeScores'] = [];
  #nearMisses: Figures['nearMisses'] = [];

  constructor(
    private readonly engine: Engine,
    private readonly remotes: RemoteServices | undefined,
    private readonly clock: Clock,
  ) {}

  onChunk({ wakeScores }: ChunkTiming): void {
    if (wakeScores.size === 0) return;
    const atMs = this.clock.nowMs();
    for (const [keyword, score] of wakeScores) this.#wakeScores.push({ atMs, keyword, score });
    if (this.#wakeScores.length > MAX_SCORES) this.#wakeScores.splice(0, this.#wakeScores.length - MAX_SCORES);
  }

  onNearMiss(nearMiss: NearMiss): void {
    this.#nearMisses = [...this.#nearMisses.slice(1 - MAX_NEAR_MISSES), { ...nearMiss, atMs: this.clock.nowMs() }];
  }

  /** @returns the current figures, and the wake scores and near misses since the last report */
  report(): Figures {
    const { hits, misses, groups } = this.engine.models.stats;
    const { model_cache_size: mostGroups } = this.engine.config.caching;
    const [wakeScores, nearMisses] = [this.#wakeScores, this.#nearMisses];
    this.#wakeScores = [];
    this.#nearMisses = [];
    return {
      type: 'figures',
      cache: { hits, misses, groups, mostGroups },
      pools: this.remotes?.http.pools ?? [],
      health: this.remotes?.health ?? [],
      ...(this.remotes?.cache && { sharedCache: this.remotes.cache.figures }),
      wakeScores,
      nearMisses,
    };
  }
}

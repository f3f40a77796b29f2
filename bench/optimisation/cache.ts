import { inShortForm } from '../../scripts/short-form.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';

const SESSIONS = inShortForm(5, 1);

export interface CacheFigures {
  /** Time to open a session with all its models and close it again, milliseconds. */
  baselineMs: number[];
  optimisedMs: number[];
  hitRate: number;
}

/**
 * Consecutive sessions, for example for many files or windows: models loaded for each session, compared with the
 * model cache.
 */
export async function measureCache(): Promise<CacheFigures> {
  const cached = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  await openAndClose(cached);
  const figures: CacheFigures = { baselineMs: [], optimisedMs: [], hitRate: 0 };
  for (let session = 0; session < SESSIONS; session++) {
    figures.baselineMs.push(
      await timed(async () => {
        const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
        await openAndClose(engine);
        await engine.close();
      }),
    );
    figures.optimisedMs.push(await timed(() => openAndClose(cached)));
  }
  const { hits, misses } = cached.models.stats;
  figures.hitRate = hits / (hits + misses);
  await cached.close();
  return figures;
}

async function openAndClose(engine: Engine): Promise<void> {
  await engine.warm();
  const { release } = await engine.openDetector();
  release();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

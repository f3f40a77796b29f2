import { inShortForm } from '../../scripts/short-form.ts';
import { Preloader } from '../../src/main/engine/observers/preloader.ts';
import { detectionLoader } from '../../src/main/engine/speech/loading/detection-models.ts';
import type { EngineModelCache, EngineModels } from '../../src/main/engine/speech/loading/engine-model-cache.ts';
import { sttLoader } from '../../src/main/engine/speech/stt/worker/stt-worker-client.ts';
import { ttsLoader } from '../../src/main/engine/speech/tts/worker/tts-worker-client.ts';
import { ModelCache } from '../../src/main/models/runtime/model-cache.ts';
import { UsageHabit } from '../../src/main/models/runtime/usage-habit.ts';
import { WAKE_WORDS } from '../../src/shared/settings/wake-words.ts';

/** Times of questions on a working day (hour:minute). */
const QUESTION_TIMES = [
  '6:40',
  '6:55',
  '7:20',
  '12:10',
  '12:40',
  '17:55',
  '18:20',
  '18:25',
  '19:40',
  '21:30',
  '22:45',
] as const;
/** Offsets from these times, used in rotation. */
const SCATTER_MINUTES = [0, 4, -3, 6, -5, 2, -7, 3];
const DAYS = inShortForm(5, 1);
const MINUTE_MS = 60_000;
const TTL_MS = 3_600_000;
const MAX_GROUPS = 3;

export interface DayFigures {
  preloading: boolean;
  requests: number;
  hitRate: number;
  /** Of the last day, when the habit is known. */
  lastDayHitRate: number;
  /** Share of the time with STT and TTS loaded. */
  loadedShare: number;
  mostGroups: number;
  evictions: number;
}

/** Replays five days of use, minute by minute on a simulated clock, with real models that are loaded and released. */
export async function replayDays(preloading: boolean): Promise<DayFigures> {
  const startMs = new Date(2026, 2, 2).getTime();
  let nowMs = startMs;
  const models: EngineModelCache = new ModelCache<EngineModels>(
    {
      detection: detectionLoader(WAKE_WORDS),
      stt: sttLoader({ model: 'base', threads: 2, provider: 'cpu' }, () => undefined),
      tts: ttsLoader('slt', 'cpu'),
      // Nobody asks for them.
      'second-stt': { load: () => Promise.reject(new Error('no second model')), dispose: () => undefined },
      llm: { load: () => Promise.reject(new Error('no language model')), dispose: () => undefined },
    },
    { maxGroups: MAX_GROUPS, ttlMs: TTL_MS, evictLeastRecent: true, now: () => nowMs - startMs + 1 },
  );
  const detection = await models.acquire('detection');
  const preloader = new Preloader(
    models,
    ['detection', 'stt', 'tts'],
    UsageHabit.from(undefined),
    () => undefined,
    () => false,
    () => new Date(nowMs),
  );
  const questions = new Set(questionTimes(startMs));
  let loadedMinutes = 0;
  let mostGroups = 0;
  let lastDay = models.stats;
  for (let minute = 0; minute < DAYS * 24 * 60; minute++) {
    nowMs = startMs + minute * MINUTE_MS;
    if (minute === (DAYS - 1) * 24 * 60) lastDay = models.stats;
    models.purgeStale();
    if (preloading) preloader.preloadByHour();
    if (questions.has(nowMs)) await ask(models, preloading ? preloader : undefined);
    const { groups } = models.stats;
    loadedMinutes += Number(groups === MAX_GROUPS);
    mostGroups = Math.max(mostGroups, groups);
  }
  const { hits, misses, evictions } = models.stats;
  preloader.close();
  detection.release();
  await models.close();
  const [dayHits, dayMisses] = [hits - lastDay.hits, misses - lastDay.misses];
  return {
    preloading,
    requests: hits + misses,
    hitRate: hits / (hits + misses),
    lastDayHitRate: dayHits / (dayHits + dayMisses),
    loadedShare: loadedMinutes / (DAYS * 24 * 60),
    mostGroups,
    evictions,
  };
}

/** Simulates a turn: listening, then STT, then TTS. */
async function ask(models: EngineModelCache, preloader: Preloader | undefined): Promise<void> {
  preloader?.observe({ type: 'turn-started', turnId: 'replayed', trigger: 'wake', atMs: 0 });
  preloader?.observe({ type: 'state', state: 'listening' });
  for (const group of ['stt', 'tts'] as const) await models.using(group, () => undefined);
}

function questionTimes(startMs: number): number[] {
  return Array.from({ length: DAYS }, (_, day) =>
    QUESTION_TIMES.map((time, index) => {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const scatter = SCATTER_MINUTES[(index + 3 * day) % SCATTER_MINUTES.length] ?? 0;
      return startMs + ((day * 24 + hour) * 60 + minute + scatter) * MINUTE_MS;
    }),
  ).flat();
}

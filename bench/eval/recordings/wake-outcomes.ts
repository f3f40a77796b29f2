import { findWakeWord } from '../../../src/main/cli/commands/wake.ts';
import type { Engine } from '../../../src/main/engine/engine.ts';
import { msOfSamples } from '../../../src/shared/audio/audio-format.ts';
import { percent } from '../../statistics.ts';
import { describeSnr, withNoise } from '../noise.ts';
import type { CorpusEntry } from './corpus.ts';

const SNRS_DB = [Number.POSITIVE_INFINITY, 20, 10, 5];
/** Also played in noise: wake words must be recognised, and confusers must not. */
const NOISY_KINDS: ReadonlySet<CorpusEntry['kind']> = new Set(['wake', 'confusers']);

interface WakeOutcome {
  group: string;
  snrDb: number;
  woke: boolean;
  right: boolean;
  audioMs: number;
}

interface WakeGroup {
  group: string;
  noise: string;
  clips: number;
  woke: number;
  right: number;
  rightPercent: number;
  hours: number;
}

/** A wake clip should wake with its own word; other clips should not wake. */
export async function wakeOutcomes(engine: Engine, entry: CorpusEntry, clip: Float32Array): Promise<WakeOutcome[]> {
  const outcomes: WakeOutcome[] = [];
  for (const snrDb of NOISY_KINDS.has(entry.kind) ? SNRS_DB : SNRS_DB.slice(0, 1)) {
    const { woke, keyword } = await findWakeWord(engine, blocksOf(withNoise(clip, snrDb)));
    const isWake = entry.kind === 'wake';
    outcomes.push({
      group: isWake ? `wake ${entry.keyword}` : `${entry.kind} ${entry.says ?? ''}`.trim(),
      snrDb,
      woke,
      right: isWake ? woke && keyword === entry.keyword : !woke,
      audioMs: msOfSamples(clip.length),
    });
  }
  return outcomes;
}

async function* blocksOf(clip: Float32Array): AsyncGenerator<Float32Array> {
  yield clip;
}

export function wakeGroups(outcomes: readonly WakeOutcome[]): WakeGroup[] {
  return [...new Set(outcomes.map(({ group }) => group))].flatMap((group) =>
    SNRS_DB.flatMap((snrDb) => {
      const clips = outcomes.filter((outcome) => outcome.group === group && outcome.snrDb === snrDb);
      if (clips.length === 0) return [];
      const woke = clips.filter((outcome) => outcome.woke).length;
      const right = clips.filter((outcome) => outcome.right).length;
      const hours = clips.reduce((sum, { audioMs }) => sum + audioMs, 0) / 3_600_000;
      return {
        group,
        noise: describeSnr(snrDb),
        clips: clips.length,
        woke,
        right,
        rightPercent: percent(right, clips.length),
        hours: Math.round(hours * 100) / 100,
      };
    }),
  );
}

import { samplesOfMs } from '../../../shared/audio/audio-format.ts';
import type { WakeWord } from '../../../shared/settings/wake-words.ts';
import { readAudioFile } from '../../audio-file/read-audio-file.ts';
import { loadConfig } from '../../config/load-config.ts';
import { Engine } from '../../engine/engine.ts';
import type { ExitCode } from '../exit-codes.ts';
import { forEachFile } from '../for-each-file.ts';
import { print, printError, printJson } from '../output.ts';

/** Behind the file, so that a word at its very end is still scored whole. */
const TAIL_SAMPLES = samplesOfMs(1000);

export interface WakeResult {
  /** The word that woke; else the one that came nearest. */
  keyword: WakeWord;
  /** Its highest score, 0..1. */
  maxScore: number;
  woke: boolean;
}

/** `hark wake`: whether each file holds a wake word. */
export async function wake(files: string[], { json = false }: { json?: boolean }): Promise<ExitCode> {
  const engine = new Engine(loadConfig().config);
  try {
    return await forEachFile(files, json, async (file) => {
      const { keyword, maxScore, woke } = await findWakeWord(engine, readAudioFile(file, printError));
      if (json) return printJson({ file, keyword, maxScore: Number(maxScore.toFixed(4)), woke });
      print(`${woke ? 'woke ' : 'slept'}  ${keyword.padEnd(10)}  ${maxScore.toFixed(3)}  ${file}`);
    });
  } finally {
    await engine.close();
  }
}

/** @param blocks 16 kHz mono, of any lengths */
export async function findWakeWord(engine: Engine, blocks: AsyncIterable<Float32Array>): Promise<WakeResult> {
  const { detector, confirm, release } = await engine.openDetector();
  const highest = new Map<WakeWord, number>();
  let woken: WakeWord | undefined;
  const push = async (samples: Float32Array) => {
    const chunkSamples = samplesOfMs(engine.config.audio_processing.chunk_size_ms);
    for (let start = 0; start < samples.length; start += chunkSamples) {
      const detection = await detector.push(samples.subarray(start, start + chunkSamples), 0);
      for (const [word, score] of detector.wakeScores) highest.set(word, Math.max(score, highest.get(word) ?? 0));
      if (detection && !woken && (await confirm(detection))) woken = detection.keyword;
    }
  };
  try {
    for await (const block of blocks) await push(block);
    await push(new Float32Array(TAIL_SAMPLES));
  } finally {
    release();
  }
  const [nearest] = [...highest].sort(([, a], [, b]) => b - a);
  const keyword = woken ?? nearest?.[0] ?? 'alexa';
  return { keyword, maxScore: highest.get(keyword) ?? 0, woke: woken !== undefined };
}

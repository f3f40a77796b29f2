import { SAMPLE_RATE_HZ } from '../../../../shared/audio/audio-format.ts';
import type { Clip } from './playback.ts';

interface SoundingClip {
  samples: Float32Array;
  /** Of its first sample, had it not been paused. */
  startedAtMs: number;
}

/** As much of what was played is kept. */
const KEPT_MS = 3000;

/** What left the loudspeaker and when: the microphone hears it too. */
export class HeardPlayback {
  readonly #sent = new Map<string, Float32Array>();
  #sounding: SoundingClip[] = [];

  /** A clip was sent. Only one of the pipeline's own rate can be compared with the microphone. */
  sent({ clipId, samples, sampleRateHz }: Clip): void {
    if (sampleRateHz === SAMPLE_RATE_HZ) this.#sent.set(clipId, samples);
  }

  started(clipId: string, atMs: number): void {
    const samples = this.#sent.get(clipId);
    this.#sent.delete(clipId);
    if (!samples) return;
    this.#sounding = this.#sounding.filter((clip) => endMs(clip) > atMs - KEPT_MS);
    this.#sounding.push({ samples, startedAtMs: atMs });
  }

  /** It stood still from then until now. */
  paused(fromMs: number, untilMs: number): void {
    for (const clip of this.#sounding) if (endMs(clip) > fromMs) clip.startedAtMs += untilMs - fromMs;
  }

  /** Falls silent: what was sent and has not begun never sounds. */
  stopped(atMs: number): void {
    this.#sent.clear();
    for (const clip of this.#sounding) {
      const soundedSamples = Math.max(0, Math.round(((atMs - clip.startedAtMs) / 1000) * SAMPLE_RATE_HZ));
      clip.samples = clip.samples.subarray(0, soundedSamples);
    }
  }

  /** @returns what sounded from `fromMs` on, zeros where nothing did */
  read(fromMs: number, length: number): Float32Array {
    const heard = new Float32Array(length);
    for (const { samples, startedAtMs } of this.#sounding) {
      const offset = Math.round(((fromMs - startedAtMs) / 1000) * SAMPLE_RATE_HZ);
      const from = Math.max(0, -offset);
      const until = Math.min(length, samples.length - offset);
      for (let i = from; i < until; i++) heard[i] = (heard[i] as number) + (samples[i + offset] as number);
    }
    return heard;
  }
}

function endMs({ samples, startedAtMs }: SoundingClip): number {
  return startedAtMs + (samples.length / SAMPLE_RATE_HZ) * 1000;
}

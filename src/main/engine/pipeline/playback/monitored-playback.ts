import { SAMPLE_RATE_HZ } from '../../../../shared/audio/audio-format.ts';
import { resample } from '../../../audio-file/resample.ts';
import type { Clip } from './playback.ts';

interface SoundingClip {
  samples: Float32Array;
  /** When its first sample would have started without pauses. */
  startedAtMs: number;
}

/** How much of the playback is kept. */
const KEPT_MS = 3000;

/** Knows what left the loudspeaker and when, because the microphone hears it too. */
export class MonitoredPlayback {
  readonly #sent = new Map<string, Float32Array>();
  #sounding: SoundingClip[] = [];

  /** A clip was sent. It is kept at the microphone's sample rate, so that the two can be compared. */
  sent({ clipId, samples, sampleRateHz }: Clip): void {
    this.#sent.set(clipId, resample({ samples, sampleRateHz }, SAMPLE_RATE_HZ));
  }

  started(clipId: string, atMs: number): void {
    const samples = this.#sent.get(clipId);
    this.#sent.delete(clipId);
    if (!samples) return;
    this.#sounding = this.#sounding.filter((clip) => endMs(clip) > atMs - KEPT_MS);
    this.#sounding.push({ samples, startedAtMs: atMs });
  }

  /** The playback was paused from `fromMs` until `untilMs`. */
  paused(fromMs: number, untilMs: number): void {
    for (const clip of this.#sounding) if (endMs(clip) > fromMs) clip.startedAtMs += untilMs - fromMs;
  }

  /** The playback stopped: clips that have not started never sound. */
  stopped(atMs: number): void {
    this.#sent.clear();
    for (const clip of this.#sounding) {
      const soundedSamples = Math.max(0, Math.round(((atMs - clip.startedAtMs) / 1000) * SAMPLE_RATE_HZ));
      clip.samples = clip.samples.subarray(0, soundedSamples);
    }
  }

  /** @returns what sounded from `fromMs` on; zeros in silence */
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

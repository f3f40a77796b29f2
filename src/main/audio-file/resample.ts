import { concatSamples } from '../../shared/audio/audio-format.ts';
import { Resampler } from './resampler.ts';

/** @param sound complete; its rate and `toHz` are whole numbers. @returns its samples at another rate */
export function resample(
  { samples, sampleRateHz }: { samples: Float32Array; sampleRateHz: number },
  toHz: number,
): Float32Array {
  if (sampleRateHz === toHz) return samples;
  const resampler = new Resampler(sampleRateHz, toHz);
  return concatSamples([resampler.push(samples), resampler.flush()]);
}

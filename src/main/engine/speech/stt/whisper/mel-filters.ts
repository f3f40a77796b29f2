/** Slaney's mel scale: even steps to 1 kHz, then steps of one ratio. Malcolm Slaney, Auditory Toolbox, 1998; librosa's default. */
const HZ_PER_MEL = 200 / 3;
const FIRST_LOGARITHMIC_HZ = 1000;
const FIRST_LOGARITHMIC_MEL = FIRST_LOGARITHMIC_HZ / HZ_PER_MEL;
const LOG_STEP = Math.log(6.4) / 27;

function melOf(hz: number): number {
  if (hz < FIRST_LOGARITHMIC_HZ) return hz / HZ_PER_MEL;
  return FIRST_LOGARITHMIC_MEL + Math.log(hz / FIRST_LOGARITHMIC_HZ) / LOG_STEP;
}

function hzOf(mel: number): number {
  if (mel < FIRST_LOGARITHMIC_MEL) return mel * HZ_PER_MEL;
  return FIRST_LOGARITHMIC_HZ * Math.exp(LOG_STEP * (mel - FIRST_LOGARITHMIC_MEL));
}

/**
 * Triangles that overlap by half, each of the same area.
 * @param count of filters
 * @param frequenciesHz of the spectrum's bins, ascending; the last is the highest that a filter reaches
 * @returns [filter][bin]
 */
export function melFilters(count: number, frequenciesHz: readonly number[]): Float32Array[] {
  const topMel = melOf(frequenciesHz.at(-1) ?? 0);
  const edgesHz = Array.from({ length: count + 2 }, (_, edge) => hzOf((topMel * edge) / (count + 1)));
  return Array.from({ length: count }, (_, filter) => {
    const [low = 0, middle = 0, high = 0] = edgesHz.slice(filter, filter + 3);
    const height = 2 / (high - low);
    const heightAt = (hz: number) => Math.max(0, Math.min((hz - low) / (middle - low), (high - hz) / (high - middle)));
    return Float32Array.from(frequenciesHz, (hz) => height * heightAt(hz));
  });
}

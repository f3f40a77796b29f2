/** ITU-T Q.23: each key sounds one tone of a row and one of a column, Hz. */
const ROWS_HZ = [697, 770, 852, 941];
const COLUMNS_HZ = [1209, 1336, 1477];
const KEYS = ['123', '456', '789', '*0#'];

const FRAME_MS = 30;
/** Of a frame's energy that must be in the two tones. */
const MIN_TONE_SHARE = 0.6;
const MIN_ENERGY = 1e-4;

/** @returns the keys whose tones are in the sound, each once for as long as it sounds */
export function keysIn(samples: Float32Array, sampleRateHz: number): string[] {
  const frameSamples = (sampleRateHz * FRAME_MS) / 1000;
  const keys: string[] = [];
  let before: string | undefined;
  for (let start = 0; start + frameSamples <= samples.length; start += frameSamples) {
    const key = keyOf(samples.subarray(start, start + frameSamples), sampleRateHz);
    if (key !== undefined && key !== before) keys.push(key);
    before = key;
  }
  return keys;
}

/** Sounds one key for some time. */
export function toneOf(key: string, durationMs: number, sampleRateHz: number): Float32Array {
  const row = KEYS.findIndex((keys) => keys.includes(key));
  const tonesHz = [ROWS_HZ[row] ?? 0, COLUMNS_HZ[KEYS[row]?.indexOf(key) ?? 0] ?? 0];
  return Float32Array.from({ length: (sampleRateHz * durationMs) / 1000 }, (_, at) =>
    tonesHz.reduce((sum, hz) => sum + 0.4 * Math.sin((2 * Math.PI * hz * at) / sampleRateHz), 0),
  );
}

function keyOf(frame: Float32Array, sampleRateHz: number): string | undefined {
  const energy = frame.reduce((sum, sample) => sum + sample ** 2, 0);
  if (energy / frame.length < MIN_ENERGY) return undefined;
  const strongest = (tonesHz: readonly number[]) => {
    const powers = tonesHz.map((hz) => goertzel(frame, hz, sampleRateHz));
    const index = powers.indexOf(Math.max(...powers));
    return { index, power: powers[index] ?? 0 };
  };
  const [row, column] = [strongest(ROWS_HZ), strongest(COLUMNS_HZ)];
  const share = (2 * (row.power + column.power)) / (frame.length * energy);
  return share < MIN_TONE_SHARE ? undefined : KEYS[row.index]?.[column.index];
}

/** Power at one frequency (Goertzel 1958). */
function goertzel(frame: Float32Array, hz: number, sampleRateHz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hz) / sampleRateHz);
  let [last, beforeLast] = [0, 0];
  for (const sample of frame) [last, beforeLast] = [sample + coefficient * last - beforeLast, last];
  return last ** 2 + beforeLast ** 2 - coefficient * last * beforeLast;
}

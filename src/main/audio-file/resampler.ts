/** Zero crossings of the sinc on each side; 16 keep aliases under -80 dB with this window. */
const ZERO_CROSSINGS = 16;
/** Fraction of the narrower band that is kept; the rest is the transition band of the filter. */
const PASS_BAND = 0.94;

/**
 * Streaming windowed-sinc resampler with one Blackman-windowed filter per phase (J. O. Smith, "Digital Audio
 * Resampling", https://ccrma.stanford.edu/~jos/resample/). The output has no delay: the input before the first sample
 * counts as silence.
 */
export class Resampler {
  readonly #step: number;
  readonly #phases: number;
  readonly #halfWidth: number;
  readonly #filters: Float32Array[];
  #history: Float32Array;
  /** Position of the next output sample, in whole input samples from the start of the history. */
  #position: number;
  /** Fraction of that position, in phases of an input sample. */
  #phase = 0;

  /** @param fromHz input rate, a whole number. @param toHz output rate, a whole number */
  constructor(fromHz: number, toHz: number) {
    const divisor = greatestCommonDivisor(fromHz, toHz);
    this.#step = fromHz / divisor;
    this.#phases = toHz / divisor;
    const cutoff = Math.min(1, toHz / fromHz) * PASS_BAND;
    this.#halfWidth = Math.ceil(ZERO_CROSSINGS / cutoff);
    this.#filters = Array.from({ length: this.#phases }, (_, phase) =>
      windowedSinc(phase / this.#phases, cutoff, this.#halfWidth),
    );
    this.#history = new Float32Array(this.#halfWidth - 1);
    this.#position = this.#halfWidth - 1;
  }

  /** @returns all output that the input so far determines */
  push(input: Float32Array): Float32Array {
    const audio = new Float32Array(this.#history.length + input.length);
    audio.set(this.#history);
    audio.set(input, this.#history.length);

    const output: number[] = [];
    while (this.#position + this.#halfWidth < audio.length) {
      const filter = this.#filters[this.#phase] as Float32Array;
      const first = this.#position - this.#halfWidth + 1;
      let sum = 0;
      for (let tap = 0; tap < filter.length; tap++) sum += (filter[tap] as number) * (audio[first + tap] as number);
      output.push(sum);
      this.#phase += this.#step;
      this.#position += Math.floor(this.#phase / this.#phases);
      this.#phase %= this.#phases;
    }
    const keepFrom = Math.min(audio.length, this.#position - this.#halfWidth + 1);
    this.#history = audio.slice(keepFrom);
    this.#position -= keepFrom;
    return Float32Array.from(output);
  }

  /** @returns the remaining output, as if silence followed */
  flush(): Float32Array {
    return this.push(new Float32Array(this.#halfWidth));
  }
}

function windowedSinc(fraction: number, cutoff: number, halfWidth: number): Float32Array {
  const taps = Float32Array.from({ length: 2 * halfWidth }, (_, tap) => {
    const distance = tap - (halfWidth - 1) - fraction;
    const angle = Math.PI * distance * cutoff;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    const place = distance / halfWidth;
    const window = 0.42 + 0.5 * Math.cos(Math.PI * place) + 0.08 * Math.cos(2 * Math.PI * place);
    return Math.abs(place) > 1 ? 0 : cutoff * sinc * window;
  });
  // Normalize each phase to unity gain at 0 Hz.
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import { GRAPH } from '../../../../models/onnx/graph.ts';
import { graphNode, integersAttribute } from '../../../../models/onnx/graph-node.ts';
import { modelOf } from '../../../../models/onnx/model.ts';
import { floatsConstant } from '../../../../models/onnx/tensor.ts';
import { floatsValue } from '../../../../models/onnx/value-info.ts';
import { createOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import { melFilters } from './mel-filters.ts';

/** Whisper's own: windows of 25 ms, one every 10 ms. https://github.com/openai/whisper, `whisper/audio.py` */
const WINDOW_SAMPLES = 400;
export const HOP_SAMPLES = 160;
const BINS = WINDOW_SAMPLES / 2 + 1;
/** What is quieter than the loudest by more than this, in powers of ten, is silence. */
const RANGE = 8;

const OPSET = 15;

/**
 * Whisper's input, a spectrogram by mel filters, in logarithms. The Fourier transform is a convolution, so that onnxruntime
 * computes all of it with its threads.
 */
export class LogMel {
  private constructor(private readonly session: InferenceSession) {}

  /** @param filters 80, or 128 from large-v3 on */
  static async load(filters: number, threads: number): Promise<LogMel> {
    return new LogMel(await createOnnxSession(logMelModel(filters), { threads, inputLength: 'varying' }));
  }

  /**
   * @param samples 16 kHz mono, -1..1, at most `frames` × 160; silence follows them
   * @param frames of 10 ms
   * @returns [1, filters, frames]
   */
  async of(samples: Float32Array, frames: number): Promise<Tensor> {
    const input = mirroredAtEnds(samples, frames * HOP_SAMPLES);
    const { spectrogram } = await this.session.run({ samples: new Tensor('float32', input, [1, 1, input.length]) });
    return spectrogram as Tensor;
  }

  async release(): Promise<void> {
    await this.session.release();
  }
}

/** Half a window on either side is the sound itself backwards; of the end, as much as the last frame needs. */
function mirroredAtEnds(samples: Float32Array, length: number): Float32Array {
  const half = WINDOW_SAMPLES / 2;
  const mirrored = new Float32Array(length + WINDOW_SAMPLES - HOP_SAMPLES);
  mirrored.set(samples.subarray(0, length), half);
  for (let at = 1; at <= half; at++) mirrored[half - at] = mirrored[half + at] as number;
  for (let at = 1; half + length - 1 + at < mirrored.length; at++) {
    mirrored[half + length - 1 + at] = mirrored[half + length - 1 - at] as number;
  }
  return mirrored;
}

function logMelModel(filters: number): Buffer {
  const graph = [
    graphNode('Conv', ['samples', 'waves'], ['spectrum'], [integersAttribute('strides', [HOP_SAMPLES])]),
    graphNode('Mul', ['spectrum', 'spectrum'], ['powers']),
    graphNode('MatMul', ['filters', 'powers'], ['mel']),
    graphNode('Max', ['mel', 'least'], ['audible']),
    graphNode('Log', ['audible'], ['natural']),
    graphNode('Mul', ['natural', 'per_ten'], ['decades']),
    graphNode('ReduceMax', ['decades'], ['loudest']),
    graphNode('Sub', ['loudest', 'range'], ['quietest']),
    graphNode('Max', ['decades', 'quietest'], ['clipped']),
    graphNode('Add', ['clipped', 'four'], ['raised']),
    graphNode('Div', ['raised', 'four'], ['spectrogram']),
    floatsConstant('waves', [2 * BINS, 1, WINDOW_SAMPLES], waves()),
    floatsConstant('filters', [filters, 2 * BINS], filtersOfWaves(filters)),
    floatsConstant('least', [], Float32Array.of(1e-10)),
    floatsConstant('per_ten', [], Float32Array.of(1 / Math.LN10)),
    floatsConstant('range', [], Float32Array.of(RANGE)),
    floatsConstant('four', [], Float32Array.of(4)),
    floatsValue(GRAPH.input, 'samples', [1, 1, 'samples']),
    floatsValue(GRAPH.output, 'spectrogram', [1, filters, 'frames']),
  ];
  return modelOf('log_mel', graph, OPSET);
}

/** @returns cosines of all frequencies, then sines, under a Hann window: [2 × bins, samples] */
function waves(): Float32Array {
  const values = new Float32Array(2 * BINS * WINDOW_SAMPLES);
  for (let bin = 0; bin < BINS; bin++) {
    for (let at = 0; at < WINDOW_SAMPLES; at++) {
      const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / WINDOW_SAMPLES);
      const angle = (2 * Math.PI * bin * at) / WINDOW_SAMPLES;
      values[bin * WINDOW_SAMPLES + at] = window * Math.cos(angle);
      values[(BINS + bin) * WINDOW_SAMPLES + at] = window * Math.sin(angle);
    }
  }
  return values;
}

/** @returns [filters, 2 × bins]: a frequency's power is that of its cosine and its sine */
function filtersOfWaves(count: number): Float32Array {
  const frequenciesHz = Array.from({ length: BINS }, (_, bin) => (bin * SAMPLE_RATE_HZ) / WINDOW_SAMPLES);
  const values = new Float32Array(count * 2 * BINS);
  for (const [filter, row] of melFilters(count, frequenciesHz).entries()) {
    values.set(row, filter * 2 * BINS);
    values.set(row, filter * 2 * BINS + BINS);
  }
  return values;
}

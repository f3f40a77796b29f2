const BYTES_PER_SAMPLE = 2;
const INT16_SCALE = 32_768;

/** @param samples -1..1; louder samples are clipped. @returns 16-bit PCM, little-endian */
export function encodePcm(samples: Float32Array): Buffer<ArrayBuffer> {
  const pcm = Buffer.alloc(BYTES_PER_SAMPLE * samples.length);
  for (const [index, sample] of samples.entries()) {
    pcm.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), BYTES_PER_SAMPLE * index);
  }
  return pcm;
}

/** @param pcm 16 bits, little-endian; an incomplete last frame is ignored. @returns the mean of the channels, -1..1 */
export function decodePcm(pcm: Buffer, channels = 1): Float32Array {
  const samples = new Float32Array(Math.floor(pcm.length / (BYTES_PER_SAMPLE * channels)));
  for (let frame = 0; frame < samples.length; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      sum += pcm.readInt16LE(BYTES_PER_SAMPLE * (frame * channels + channel));
    }
    samples[frame] = sum / channels / INT16_SCALE;
  }
  return samples;
}

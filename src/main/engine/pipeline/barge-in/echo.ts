import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';

/** Length of the comparison: some syllables. */
export const ECHO_WINDOW_SAMPLES = samplesOfMs(320);
/** Longest delay from the playback to the microphone: sound card, room, capture. */
export const MAX_ECHO_DELAY_SAMPLES = samplesOfMs(400);
/** Speech has most of its energy below 2 kHz, and the cost of the comparison grows with the square of the rate. */
const DECIMATION = 4;

/**
 * How much of what the microphone heard is an echo of what was played: the largest normalised cross-correlation over
 * all delays (Benesty et al., "A new class of doubletalk detectors based on cross-correlation", IEEE Trans. Speech
 * Audio Process. 8(2), 2000).
 * @param heard `ECHO_WINDOW_SAMPLES` of the microphone
 * @param played what was played in the same time and `MAX_ECHO_DELAY_SAMPLES` before it
 * @returns 0..1; 1 when it is nothing but the echo
 */
export function echoShare(heard: Float32Array, played: Float32Array): number {
  const microphone = decimated(heard);
  const loudspeaker = decimated(played);
  const heardEnergy = energyOf(microphone, 0, microphone.length);
  if (heardEnergy === 0) return 0;
  let best = 0;
  let playedEnergy = energyOf(loudspeaker, 0, microphone.length);
  for (let lag = 0; lag + microphone.length <= loudspeaker.length; lag++) {
    if (playedEnergy > 0) {
      let product = 0;
      for (let i = 0; i < microphone.length; i++) {
        product += (microphone[i] as number) * (loudspeaker[lag + i] as number);
      }
      best = Math.max(best, Math.abs(product) / Math.sqrt(heardEnergy * playedEnergy));
    }
    const [left = 0, entered = 0] = [loudspeaker[lag], loudspeaker[lag + microphone.length]];
    playedEnergy = Math.max(0, playedEnergy - left * left + entered * entered);
  }
  return Math.min(1, best);
}

/** Averages every four samples: a low-pass filter that is good enough for the comparison. */
function decimated(samples: Float32Array): Float32Array {
  const result = new Float32Array(Math.floor(samples.length / DECIMATION));
  for (let i = 0; i < result.length; i++) {
    let sum = 0;
    for (let j = 0; j < DECIMATION; j++) sum += samples[i * DECIMATION + j] as number;
    result[i] = sum / DECIMATION;
  }
  return result;
}

function energyOf(samples: Float32Array, from: number, until: number): number {
  let energy = 0;
  for (let i = from; i < until; i++) energy += (samples[i] as number) ** 2;
  return energy;
}

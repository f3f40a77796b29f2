/** Sound so much over the quietest of late may be speech: 6 dB as an energy. */
const OVER_FLOOR = 4;
/** How fast the floor follows a room that grows louder, a frame of 32 ms: some 0.7 dB a second. */
const FLOOR_RISE = 1.005;
/** Rooms below -90 dBFS are digital silence or nearly so: what comes out of it is heard at once. */
const LOWEST_FLOOR = 1e-9;
/** At this probability VAD has its doubts, and looks on. */
const DOUBT_PROBABILITY = 0.05;
/** After a doubtful frame VAD looks at this many more: 1 s. */
const WATCHFUL_FRAMES = 32;

/**
 * Lets VAD rest while a room sounds as it has sounded for seconds: a floor that falls at once to the quietest frame and
 * rises slowly (minimum statistics, after R. Martin, 2001), and a frame near it holds no speech.
 */
export class NoiseGate {
  #floor = Number.POSITIVE_INFINITY;
  #watchful = WATCHFUL_FRAMES;

  /**
   * @param frame the next 32 ms, -1..1
   * @param probability that VAD found in the frame it looked at last
   * @returns whether VAD must look at it
   */
  mustLook(frame: Float32Array, probability: number): boolean {
    let energy = 0;
    for (const sample of frame) energy += sample * sample;
    energy = Math.max(energy / frame.length, LOWEST_FLOOR);
    this.#floor = Math.min(energy, this.#floor * FLOOR_RISE);
    const doubtful = energy > this.#floor * OVER_FLOOR || probability >= DOUBT_PROBABILITY;
    this.#watchful = doubtful ? WATCHFUL_FRAMES : Math.max(0, this.#watchful - 1);
    return this.#watchful > 0;
  }
}

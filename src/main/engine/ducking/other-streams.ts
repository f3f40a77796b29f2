/** A stream of sound that another program plays. */
export interface OtherStream {
  /** By which the sound server knows it. */
  index: number;
  /** Name of the program's file. */
  program: string;
  /** Of each channel; 65,536 is full. On PulseAudio's cubic scale. */
  volume: number[];
}

/** What other programs play on this machine. */
export interface OtherStreams {
  /** @returns streams that can be heard. @throws Error */
  list(): Promise<OtherStream[]>;
  /** @throws Error */
  setVolume(index: number, volume: readonly number[]): Promise<void>;
}

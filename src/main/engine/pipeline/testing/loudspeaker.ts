import type { Clip } from '../playback/playback.ts';
import { SimulatedPlayback } from '../playback/simulated-playback.ts';

/** A loudspeaker that records its clips. */
export class Loudspeaker extends SimulatedPlayback {
  readonly clips: Clip[] = [];

  override play(clip: Clip): void {
    this.clips.push(clip);
    super.play(clip);
  }
}

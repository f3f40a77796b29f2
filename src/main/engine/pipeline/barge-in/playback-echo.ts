import { msOfSamples } from '../../../../shared/audio/audio-format.ts';
import type { StreamDetector } from '../detection/stream-detector.ts';
import type { MonitoredPlayback } from '../playback/monitored-playback.ts';
import { ECHO_WINDOW_SAMPLES, echoShare, MAX_ECHO_DELAY_SAMPLES } from './echo.ts';

/** An echo that a room has blurred resembles the playback more than this; another voice resembles it less. */
const MAX_ECHO_SHARE = 0.5;

/** The playback as the microphone hears it. */
export class PlaybackEcho {
  constructor(
    private readonly detector: StreamDetector,
    private readonly playback: MonitoredPlayback,
  ) {}

  /** @returns whether the newest sound in the microphone is the playback's and nobody else's */
  isHeard(): boolean {
    const { ring, judgedSample } = this.detector;
    const start = Math.max(0, judgedSample - ECHO_WINDOW_SAMPLES);
    const fromMs = this.detector.timeOfSample(start) - msOfSamples(MAX_ECHO_DELAY_SAMPLES);
    const length = judgedSample - start;
    const played = this.playback.read(fromMs, length + MAX_ECHO_DELAY_SAMPLES);
    return echoShare(ring.read(start, judgedSample), played) > MAX_ECHO_SHARE;
  }
}

import type { Transcriber } from '../../speech/stt/transcriber.ts';
import { confirmWake, needsConfirmation, WAKE_CHECK_SAMPLES } from '../../speech/wake/confirm-wake.ts';
import type { WakeDetection } from '../../speech/wake/wake-engine.ts';
import type { NearMiss } from '../session-options.ts';
import type { StreamDetector } from './stream-detector.ts';

/** Confirms uncertain wake words by their transcript. */
export class WakeCheck {
  #isClosed = false;

  /** @param drafter transcribes on this machine; undefined when there is no local STT */
  constructor(
    private readonly detector: StreamDetector,
    private readonly drafter: Transcriber | undefined,
    private readonly onNearMiss: ((nearMiss: NearMiss) => void) | undefined,
  ) {}

  /** @param onWake called at once for a certain detection, later or never for an uncertain one, with when it was heard */
  check(detection: WakeDetection, onWake: (heardAtMs: number) => void): void {
    const { keyword, score, sample } = detection;
    const heardAtMs = this.detector.timeOfSample(sample);
    if (!needsConfirmation(detection)) return onWake(heardAtMs);
    const clip = this.detector.newestPhrase(WAKE_CHECK_SAMPLES);
    void confirmWake(detection, clip, this.drafter).then((woke) => {
      if (this.#isClosed) return;
      this.onNearMiss?.({ keyword, score, woke });
      if (woke) onWake(heardAtMs);
    });
  }

  /** Checks that are under way come to nothing. */
  close(): void {
    this.#isClosed = true;
  }
}

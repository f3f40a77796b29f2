import { SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { CaptureStage } from './capture-stage.ts';
import { deviceIdOf } from './devices.ts';

/** The callbacks of `Capture`. */
export interface CaptureHooks {
  /** The device disappeared while it was open. */
  onLost: () => void;
  /** A stage is ready and needs a port to the engine; pass it to `connect`. */
  onOpened: () => void;
}

/** Captures the microphone as 16 kHz mono chunks and posts them to the engine. */
export class Capture {
  #opening: { stage: CaptureStage; stream: MediaStream } | undefined;
  /** Increases with each open and release, so that a slow open does not undo a later release. */
  #generation = 0;

  constructor(
    private readonly chunkMs: number,
    private readonly hooks: CaptureHooks,
  ) {}

  /**
   * Opens the configured microphone, or the system default if it is missing.
   * @returns the device's name; undefined if it was released or reopened in the meantime
   * @throws DOMException of getUserMedia; see `microphoneErrorCode`
   */
  async open({ microphone, noise_suppression, input_gain_db }: Config['devices']): Promise<string | undefined> {
    this.release();
    const generation = this.#generation;
    // The alias would keep the old device open when the system default changes.
    const deviceId = await deviceIdOf('audioinput', microphone);
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: noise_suppression,
        autoGainControl: true,
        channelCount: 1,
        ...(deviceId !== undefined && { deviceId: { exact: deviceId } }),
      },
    });
    const stage = await CaptureStage.open(this.chunkMs).catch((error: unknown) => {
      stop(stream);
      throw error;
    });
    if (generation !== this.#generation) {
      stop(stream);
      stage.close();
      return undefined;
    }
    stage.play(stream, input_gain_db);
    this.#opening = { stage, stream };
    this.hooks.onOpened();
    const [track] = stream.getAudioTracks();
    track?.addEventListener('ended', this.hooks.onLost, { once: true });
    return track?.label ?? '';
  }

  /** Closes the device, so that the system's microphone indicator turns off. */
  release(): void {
    this.#generation += 1;
    if (!this.#opening) return;
    const { stage, stream } = this.#opening;
    this.#opening = undefined;
    for (const track of stream.getTracks()) track.removeEventListener('ended', this.hooks.onLost);
    stop(stream);
    stage.close();
  }

  /** Posts chunks to this port instead of the previous one. */
  connect(port: MessagePort): void {
    if (this.#opening) this.#opening.stage.connect(port);
    // The next `open` requests its own port.
    else port.close();
  }

  /**
   * Records what the engine hears, including the gain, in memory only.
   * @param durationMs length of the recording
   * @throws Error when the microphone is not open
   */
  async record(durationMs: number): Promise<AudioBuffer> {
    if (!this.#opening) throw new Error('the microphone is not open');
    const recording = await this.#opening.stage.record(durationMs);
    // Used only to decode.
    return new OfflineAudioContext(1, 1, SAMPLE_RATE_HZ).decodeAudioData(recording);
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

const CODES: Record<string, ErrorCode> = {
  NotAllowedError: 'MIC_DENIED',
  SecurityError: 'MIC_DENIED',
  NotFoundError: 'MIC_MISSING',
  OverconstrainedError: 'MIC_MISSING',
};

/** Maps an error of getUserMedia to Hark's error code. */
export function microphoneErrorCode(thrown: unknown): ErrorCode {
  return CODES[(thrown as Error).name] ?? 'MIC_FAILED';
}

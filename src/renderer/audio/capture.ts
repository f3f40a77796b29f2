import { SAMPLE_RATE_HZ } from '../../shared/audio/audio-format.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { CaptureStage } from './capture-stage.ts';
import { deviceIdOf } from './devices.ts';

/** What capture asks of the app. */
export interface CaptureHooks {
  /** The device went away while it was open. */
  onLost: () => void;
  /** A stage is ready: it wants a port to the engine, for `connect`. */
  onOpened: () => void;
}

/** The microphone, as 16 kHz mono chunks posted to the engine. */
export class Capture {
  #opening: { stage: CaptureStage; stream: MediaStream } | undefined;
  /** Counts what was wanted: an opening that takes its time must not undo a release. */
  #wish = 0;

  constructor(
    private readonly chunkMs: number,
    private readonly hooks: CaptureHooks,
  ) {}

  /**
   * Opens the microphone chosen, or the system's choice while that is not there.
   * @returns its name; undefined when it was released, or opened anew, in the meantime
   * @throws DOMException of getUserMedia; see `microphoneErrorCode`
   */
  async open({ microphone, noise_suppression, input_gain_db }: Config['devices']): Promise<string | undefined> {
    this.release();
    const wish = this.#wish;
    // By its own id: by its alias the old device stays open when the system's choice changes.
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
    if (wish !== this.#wish) {
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

  /** Lets go of the device: the system shows that nobody listens. */
  release(): void {
    this.#wish += 1;
    if (!this.#opening) return;
    const { stage, stream } = this.#opening;
    this.#opening = undefined;
    for (const track of stream.getTracks()) track.removeEventListener('ended', this.hooks.onLost);
    stop(stream);
    stage.close();
  }

  /** Posts chunks to this port of an engine, instead of to the one before. */
  connect(port: MessagePort): void {
    if (this.#opening) this.#opening.stage.connect(port);
    // The next opening asks for one of its own.
    else port.close();
  }

  /**
   * What the engine hears from now on, gain and all; kept in memory alone.
   * @param durationMs how long
   * @throws Error when the microphone is not open
   */
  async record(durationMs: number): Promise<AudioBuffer> {
    if (!this.#opening) throw new Error('the microphone is not open');
    const recording = await this.#opening.stage.record(durationMs);
    // Nothing is rendered by it: it decodes only.
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

/** Which of Hark's failures a failure of getUserMedia is. */
export function microphoneErrorCode(thrown: unknown): ErrorCode {
  return CODES[(thrown as Error).name] ?? 'MIC_FAILED';
}

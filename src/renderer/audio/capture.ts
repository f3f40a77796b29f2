import { SAMPLE_RATE_HZ, samplesOfMs } from '../../shared/audio-format.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import captureWorkletUrl from './capture-worklet.ts?worker&url';

/** The microphone, as 16 kHz mono chunks posted to the engine. */
export class Capture {
  readonly #context = new AudioContext({ sampleRate: SAMPLE_RATE_HZ });
  #node: Promise<AudioWorkletNode> | undefined;
  #stream: MediaStream | undefined;
  #source: MediaStreamAudioSourceNode | undefined;

  /** @param onLost called when the device goes away while it is open */
  constructor(
    private readonly chunkMs: number,
    private readonly onLost: () => void,
  ) {}

  /**
   * Opens the microphone. @returns its name
   * @throws DOMException of getUserMedia; see `microphoneErrorCode`
   */
  async open(): Promise<string> {
    this.release();
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
    });
    this.#stream = stream;
    const node = await this.#workletNode();
    await this.#context.resume();
    this.#source = this.#context.createMediaStreamSource(stream);
    this.#source.connect(node);
    const [track] = stream.getAudioTracks();
    track?.addEventListener('ended', this.onLost, { once: true });
    return track?.label ?? '';
  }

  /** Lets go of the device: the system shows that nobody listens. */
  release(): void {
    this.#source?.disconnect();
    for (const track of this.#stream?.getTracks() ?? []) {
      track.removeEventListener('ended', this.onLost);
      track.stop();
    }
    this.#source = undefined;
    this.#stream = undefined;
  }

  /** Sends chunks to an engine that is new. */
  async connect(port: MessagePort): Promise<void> {
    (await this.#workletNode()).port.postMessage(null, [port]);
  }

  #workletNode(): Promise<AudioWorkletNode> {
    this.#node ??= this.#context.audioWorklet.addModule(captureWorkletUrl).then(
      () =>
        new AudioWorkletNode(this.#context, 'capture', {
          numberOfOutputs: 0,
          channelCount: 1,
          channelCountMode: 'explicit',
          processorOptions: { chunkSamples: samplesOfMs(this.chunkMs) },
        }),
    );
    return this.#node;
  }
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

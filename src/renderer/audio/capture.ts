import { SAMPLE_RATE_HZ, samplesOfMs } from '../../shared/audio-format.ts';
import type { Config } from '../../shared/config-schema.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import captureWorkletUrl from './capture-worklet.ts?worker&url';
import { deviceIdOf } from './devices.ts';

/** The microphone, as 16 kHz mono chunks posted to the engine. */
export class Capture {
  readonly #context = new AudioContext({ sampleRate: SAMPLE_RATE_HZ });
  #node: Promise<AudioWorkletNode> | undefined;
  #stream: MediaStream | undefined;
  readonly #gain = this.#context.createGain();
  #source: MediaStreamAudioSourceNode | undefined;
  /** Counts what was wanted: an opening that takes its time must not undo a release. */
  #wish = 0;

  /** @param onLost called when the device goes away while it is open */
  constructor(
    private readonly chunkMs: number,
    private readonly onLost: () => void,
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
    const node = await this.#workletNode();
    await this.#context.resume();
    if (wish !== this.#wish) {
      stop(stream);
      return undefined;
    }
    this.#stream = stream;
    this.#source = this.#context.createMediaStreamSource(stream);
    this.#gain.gain.value = 10 ** (input_gain_db / 20);
    this.#source.connect(this.#gain).connect(node);
    const [track] = stream.getAudioTracks();
    track?.addEventListener('ended', this.onLost, { once: true });
    return track?.label ?? '';
  }

  /** Lets go of the device: the system shows that nobody listens. */
  release(): void {
    this.#wish += 1;
    this.#source?.disconnect();
    for (const track of this.#stream?.getTracks() ?? []) track.removeEventListener('ended', this.onLost);
    if (this.#stream) stop(this.#stream);
    this.#source = undefined;
    this.#stream = undefined;
  }

  /** What the engine hears from now on, gain and all; kept in memory alone. @param durationMs how long */
  async record(durationMs: number): Promise<AudioBuffer> {
    const destination = this.#context.createMediaStreamDestination();
    this.#gain.connect(destination);
    try {
      return await this.#context.decodeAudioData(await recordStream(destination.stream, durationMs));
    } finally {
      this.#gain.disconnect(destination);
    }
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

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function recordStream(stream: MediaStream, durationMs: number): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => resolve(new Blob(parts).arrayBuffer());
    recorder.onerror = () => reject(new Error('the recording failed'));
    recorder.start();
    setTimeout(() => recorder.stop(), durationMs);
  });
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

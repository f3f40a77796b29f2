import { SAMPLE_RATE_HZ, samplesOfMs } from '../../shared/audio/audio-format.ts';
import captureWorkletUrl from './capture-worklet.ts?worker&url';

/** The constructors of a frame, and what they take, are missing from TypeScript's DOM library. */
type FrameWindow = Window &
  Omit<typeof globalThis, 'AudioContext'> & { AudioContext: new (options: SinkContextOptions) => AudioContext };

/** https://webaudio.github.io/web-audio-api/#dom-audiocontextoptions-sinkid */
interface SinkContextOptions extends AudioContextOptions {
  sinkId: { type: 'none' };
}

/**
 * The audio graph while the microphone is open: source → gain → capture worklet. It lives in its own hidden frame
 * because Chromium keeps a context with a worklet, and its sources, until their document is removed
 * (docs/decisions/0017).
 */
export class CaptureStage {
  private constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly context: AudioContext,
    private readonly gain: GainNode,
    private readonly worklet: AudioWorkletNode,
  ) {}

  static async open(chunkMs: number): Promise<CaptureStage> {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.body.append(frame);
    const { AudioContext, AudioWorkletNode } = frame.contentWindow as FrameWindow;
    // Nothing is played here: an open loudspeaker would cost processor time, and end the capture when it is lost.
    const context = new AudioContext({ sampleRate: SAMPLE_RATE_HZ, sinkId: { type: 'none' } });
    try {
      await context.audioWorklet.addModule(captureWorkletUrl);
      const worklet = new AudioWorkletNode(context, 'capture', {
        numberOfOutputs: 0,
        channelCount: 1,
        channelCountMode: 'explicit',
        processorOptions: { chunkSamples: samplesOfMs(chunkMs) },
      });
      await context.resume();
      return new CaptureStage(frame, context, context.createGain(), worklet);
    } catch (error) {
      frame.remove();
      throw error;
    }
  }

  /** Starts cutting the stream into chunks. */
  play(stream: MediaStream, gainDb: number): void {
    this.gain.gain.value = 10 ** (gainDb / 20);
    this.context.createMediaStreamSource(stream).connect(this.gain).connect(this.worklet);
  }

  /** Posts the chunks to this engine instead of the previous one. @param port closed with the stage */
  connect(port: MessagePort): void {
    this.worklet.port.postMessage(null, [port]);
  }

  /** Records the audio after the gain, encoded by MediaRecorder. @param durationMs length of the recording */
  async record(durationMs: number): Promise<ArrayBuffer> {
    const destination = this.context.createMediaStreamDestination();
    this.gain.connect(destination);
    try {
      return await recordStream(destination.stream, durationMs);
    } finally {
      this.gain.disconnect(destination);
    }
  }

  close(): void {
    void this.context.close().finally(() => this.frame.remove());
  }
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

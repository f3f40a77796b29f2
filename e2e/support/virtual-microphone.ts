import { type BrowserContext, expect, type Page } from '@playwright/test';
import { SAMPLE_RATE_HZ } from '../../src/shared/audio/audio-format.ts';
import { roomNoise } from './room-noise.ts';
import { type Script, scriptSamples } from './spoken-script.ts';

/** Where the test's speech enters the audio graph of the current microphone. */
interface MicrophoneInput {
  context: BaseAudioContext;
  node: GainNode;
  /** Resolves when the microphone is reopened; speech in progress is lost. */
  replaced: Promise<void>;
}

declare global {
  interface Window {
    microphoneInput?: MicrophoneInput;
  }
}

const NOISE_LOOP_MS = 1000;

/**
 * A microphone that hears what a test says, and a quiet room in between. The device is opened, but its audio is
 * replaced at the input of the capture graph. The graph renders the samples, so a busy machine delays them and loses
 * none.
 */
export class VirtualMicrophone {
  private constructor(private readonly page: Page) {}

  /** Replaces the audio of every microphone that pages of this context open after their next load. */
  static async prepare(context: BrowserContext): Promise<void> {
    await context.addInitScript(replaceMicrophones, {
      room: toBase64(roomNoise(NOISE_LOOP_MS)),
      sampleRateHz: SAMPLE_RATE_HZ,
    });
  }

  /** @param page loaded after `prepare` */
  static async of(page: Page): Promise<VirtualMicrophone> {
    const microphone = new VirtualMicrophone(page);
    await microphone.opened();
    return microphone;
  }

  /** Resolves when the microphone is open and its audio arrives. */
  async opened(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Talk' })).toBeEnabled();
    await expect.poll(() => this.page.evaluate(() => window.microphoneInput !== undefined)).toBe(true);
  }

  /** From now on this microphone delivers zeros, like a device that is switched off. */
  async goSilent(): Promise<void> {
    await this.page.evaluate(() => {
      const { microphoneInput } = window;
      if (microphoneInput) microphoneInput.node.gain.value = 0;
    });
  }

  /**
   * Says sentences with pauses of exact length, counted in samples.
   * Resolves when the last sample was captured, or the microphone was reopened.
   */
  async say(...script: Script): Promise<void> {
    const samples = toBase64(await scriptSamples(script));
    await this.page.evaluate(
      async ({ samples, sampleRateHz }) => {
        const input = window.microphoneInput;
        if (!input) throw new Error('the microphone is not open');
        const { context, node, replaced } = input;
        const pcm = new Int16Array(Uint8Array.from(atob(samples), (character) => character.charCodeAt(0)).buffer);
        const buffer = new AudioBuffer({ length: pcm.length, sampleRate: sampleRateHz });
        buffer.copyToChannel(
          Float32Array.from(pcm, (value) => value / 32_767),
          0,
        );
        const source = new AudioBufferSourceNode(context, { buffer });
        source.connect(node);
        const ended = new Promise((resolve) => {
          source.onended = resolve;
        });
        source.start();
        await Promise.race([ended, replaced]);
      },
      { samples, sampleRateHz: SAMPLE_RATE_HZ },
    );
  }
}

function toBase64(samples: Float32Array): string {
  const pcm = Int16Array.from(samples, (value) => Math.round(Math.max(-1, Math.min(1, value)) * 32_767));
  return Buffer.from(pcm.buffer).toString('base64');
}

/** Runs in the page before its scripts. */
function replaceMicrophones({ room, sampleRateHz }: { room: string; sampleRateHz: number }): void {
  if (window !== window.top) return;
  const pcm = new Int16Array(Uint8Array.from(atob(room), (character) => character.charCodeAt(0)).buffer);
  const noise = Float32Array.from(pcm, (value) => value / 32_767);
  let replace: () => void = () => undefined;
  // The capture graph lives in its own frame, created each time the microphone is opened.
  const append = Element.prototype.append;
  Element.prototype.append = function (this: Element, ...nodes: (Node | string)[]) {
    append.apply(this, nodes);
    for (const node of nodes) {
      const frame = node instanceof HTMLIFrameElement ? node.contentWindow : undefined;
      if (frame) replaceSource(frame as Window & typeof globalThis);
    }
  };
  function replaceSource({ AudioContext }: Window & typeof globalThis): void {
    AudioContext.prototype.createMediaStreamSource = function (this: AudioContext) {
      const node = this.createGain();
      const buffer = new AudioBuffer({ length: noise.length, sampleRate: sampleRateHz });
      buffer.copyToChannel(noise, 0);
      const source = this.createBufferSource();
      source.buffer = buffer;
      source.loop = true;
      source.connect(node);
      source.start();
      replace();
      const replaced = new Promise<void>((resolve) => {
        replace = resolve;
      });
      window.microphoneInput = { context: this, node, replaced };
      return node as unknown as MediaStreamAudioSourceNode;
    };
  }
}

import type { Page } from '@playwright/test';
import { Resampler } from '../../src/main/audio-file/resampler.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { SAMPLE_RATE_HZ } from '../../src/shared/audio/audio-format.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';

declare global {
  interface Window {
    heard: {
      sampleRateHz: number;
      /** All audio that was played so far. */
      samples(): Promise<number[]>;
    };
  }
}

/**
 * Records the audio that the window plays, before it reaches the audio output. Call before the first reply. Chromium
 * records in separate threads, so a busy page loses nothing.
 */
export async function tapPlayback(page: Page): Promise<void> {
  await page.evaluate(() => {
    const connect = AudioNode.prototype.connect as (this: AudioNode, ...args: unknown[]) => AudioNode;
    const taps = new Map<BaseAudioContext, { node: AudioNode; recorder: MediaRecorder; recorded: Blob[] }>();
    const tapOf = (context: AudioContext) => {
      const node = context.createMediaStreamDestination();
      const recorder = new MediaRecorder(node.stream, { mimeType: 'audio/webm;codecs=pcm' });
      const tap = { node, recorder, recorded: [] as Blob[] };
      recorder.addEventListener('dataavailable', ({ data }) => tap.recorded.push(data));
      recorder.start();
      window.heard.sampleRateHz = context.sampleRate;
      taps.set(context, tap);
      return tap;
    };
    const samples = async () => {
      const played: number[] = [];
      for (const [context, { recorder, recorded }] of taps) {
        const flushed = new Promise((resolve) => recorder.addEventListener('dataavailable', resolve, { once: true }));
        recorder.requestData();
        await flushed;
        // What was recorded may not reach to the first sound yet.
        const audio = await context.decodeAudioData(await new Blob(recorded).arrayBuffer()).catch(() => undefined);
        for (const sample of audio?.getChannelData(0) ?? []) played.push(sample);
      }
      return played;
    };
    window.heard = { sampleRateHz: 0, samples };
    AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
      const context = this.context as AudioContext;
      if (args[0] === context.destination) connect.call(this, (taps.get(context) ?? tapOf(context)).node);
      return connect.apply(this, args);
    } as typeof AudioNode.prototype.connect;
  });
}

/** Shared by the worker, so that its models are loaded once. */
let engine: Engine | undefined;

/** Transcribes the audio that the window has played so far. */
export async function transcribePlayback(page: Page): Promise<string> {
  // Base64, because JSON with a million numbers takes seconds on a slow machine.
  const { base64, sampleRateHz } = await page.evaluate(async () => {
    const samples = Int16Array.from(await window.heard.samples(), (value) => Math.round(value * 32_767));
    const bytes = new Uint8Array(samples.buffer);
    let binary = '';
    for (let at = 0; at < bytes.length; at += 32_768) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    }
    return { base64: btoa(binary), sampleRateHz: window.heard.sampleRateHz };
  });
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) return '';
  const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const resampler = new Resampler(sampleRateHz, SAMPLE_RATE_HZ);
  const heard = resampler.push(Float32Array.from(samples, (value) => value / 32_767));
  engine ??= new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  return (await engine.transcribeWhole(heard)).text;
}

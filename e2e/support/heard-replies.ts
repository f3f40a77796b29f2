import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeWav } from '../../src/main/cli/audio-file/write-wav.ts';
import { projectRoot } from './project-root.ts';

declare global {
  interface Window {
    heard: { blocks: number[][]; sampleRateHz: number };
  }
}

/** Taps everything the window plays, where it enters the sound output. Call before the first reply. */
export async function tapPlayback(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard = { blocks: [] as number[][], sampleRateHz: 0 };
    window.heard = heard;
    const connect = AudioNode.prototype.connect as (this: AudioNode, ...args: unknown[]) => AudioNode;
    const taps = new Map<BaseAudioContext, ScriptProcessorNode>();
    const tapOf = (context: AudioContext) => {
      const tap = context.createScriptProcessor(4096, 1, 1);
      heard.sampleRateHz = context.sampleRate;
      tap.onaudioprocess = ({ inputBuffer }) => heard.blocks.push(Array.from(inputBuffer.getChannelData(0)));
      connect.call(tap, context.destination);
      taps.set(context, tap);
      return tap;
    };
    AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
      const context = this.context as AudioContext;
      if (args[0] === context.destination) connect.call(this, taps.get(context) ?? tapOf(context));
      return connect.apply(this, args);
    } as typeof AudioNode.prototype.connect;
  });
}

/** Transcribes what the window has played so far. */
export async function transcribeHeard(page: Page, folder: string): Promise<string> {
  const { blocks, sampleRateHz } = await page.evaluate(() => window.heard);
  if (blocks.length === 0) return '';
  const file = join(folder, 'heard.wav');
  await writeWav(file, Float32Array.from(blocks.flat()), sampleRateHz);
  const args = ['bin/hark.mjs', 'transcribe', file, '--json'];
  const output = execFileSync(process.execPath, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (JSON.parse(output) as { text: string }).text;
}

import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { OtherStream, OtherStreams } from './other-streams.ts';

const TIMEOUT_MS = 2000;
/** A screen reader and a call are for the user as much as Hark is. */
const ROLES_LEFT_ALONE = new Set(['a11y', 'phone']);

const run = promisify(execFile);

const streamsSchema = z.array(
  z.object({
    index: z.number().int().min(0),
    /** Paused. */
    corked: z.boolean(),
    mute: z.boolean(),
    volume: z.record(z.string(), z.object({ value: z.number().int().min(0) })),
    properties: z.object({
      'application.process.binary': z.string().optional(),
      'media.role': z.string().optional(),
    }),
  }),
);

/** Streams of PulseAudio and PipeWire, by `pactl` from version 16 on. */
export class PulseStreams implements OtherStreams {
  /**
   * @param path where to look for the program, as the environment's PATH
   * @param ownProgram the file of this process; what its kind plays is Hark's
   */
  constructor(
    private readonly path: string,
    private readonly ownProgram = process.execPath,
  ) {}

  async list(): Promise<OtherStream[]> {
    const streams = streamsSchema.parse(JSON.parse(await this.#pactl('-f', 'json', 'list', 'sink-inputs')));
    return streams.flatMap(({ index, corked, mute, volume, properties }) => {
      const program = properties['application.process.binary'];
      const isLeftAlone = corked || mute || ROLES_LEFT_ALONE.has(properties['media.role'] ?? '');
      // One without a name may be Hark's own.
      if (program === undefined || program === basename(this.ownProgram) || isLeftAlone) return [];
      return [{ index, program, volume: Object.values(volume).map(({ value }) => value) }];
    });
  }

  async setVolume(index: number, volume: readonly number[]): Promise<void> {
    await this.#pactl('set-sink-input-volume', String(index), ...volume.map(String));
  }

  async #pactl(...args: string[]): Promise<string> {
    // In other locales some versions write numbers with a comma, which is no JSON.
    const env = { ...process.env, PATH: this.path, LC_ALL: 'C.UTF-8' };
    return (await run('pactl', args, { timeout: TIMEOUT_MS, env })).stdout;
  }
}

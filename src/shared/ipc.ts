import { z } from 'zod';
import type { EngineCommand } from './engine-commands.ts';
import type { EngineEvent } from './engine-events.ts';

/**
 * The whole contract between the window and main: channel → type. Both sides go through the
 * small wrappers in `preload/` and `main/app/ipc.ts`; nothing else may touch Electron's IPC.
 */
export interface InvokeChannels {
  'engine:command': (command: EngineCommand) => void;
  /** Starts the engine again after it was given up. */
  'engine:restart': () => void;
  'app:about': () => About;
}

/** What the preload script gives the page, as `window.hark`. What it hands over is unparsed. */
export interface HarkBridge {
  invoke<Channel extends keyof InvokeChannels>(
    channel: Channel,
    ...args: Parameters<InvokeChannels[Channel]>
  ): Promise<unknown>;
  /** @returns a function that ends it */
  on(channel: keyof PushChannels, listener: (payload: unknown) => void): () => void;
}

/** Pushed from main to the window. */
export interface PushChannels {
  'engine:event': EngineEvent;
  'engine:status': EngineStatus;
}

export const engineStatusSchema = z.object({
  phase: z.enum(['starting', 'running', 'restarting', 'failed']),
  /** Starts since the last time it ran well. */
  attempt: z.number().int().nonnegative(),
  message: z.string().optional(),
});

/** How the engine process is, as main's supervisor sees it. */
export type EngineStatus = z.infer<typeof engineStatusSchema>;

export const aboutSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chunkSizeMs: z.number(),
  wakeWords: z.array(z.string()),
  models: z.array(
    z.object({
      name: z.string(),
      job: z.string(),
      licence: z.string(),
      licenceNote: z.string().optional(),
      source: z.string(),
    }),
  ),
});

/** What the About view shows, and what capture needs to know of the configuration. */
export type About = z.infer<typeof aboutSchema>;

/** The message that carries the two audio ports into the window, first capture, then playback. */
export const AUDIO_PORTS_MESSAGE = 'hark:audio-ports';

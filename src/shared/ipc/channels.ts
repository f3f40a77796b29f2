import { z } from 'zod';
import { type AudioEnd, audioEndSchema } from './audio/audio-port.ts';
import type { EngineCommand } from './engine/engine-commands.ts';
import type { EngineEvent } from './engine/engine-events.ts';
import type { HistoryChange, HistoryFormat, HistoryQuery, HistoryTurn } from './history.ts';
import type { LogLine, LogQuery } from './log.ts';
import type { LibraryReport } from './models/library-messages.ts';
import type { ModelsRequest } from './models/models.ts';
import type { SettingsRequest, SettingsSnapshot } from './settings/settings-messages.ts';

/**
 * The whole contract between the window and main: channel → type. Both sides go through the
 * small wrappers in `preload/` and `main/app/ipc.ts`; nothing else may touch Electron's IPC.
 */
export interface InvokeChannels {
  'engine:command': (command: EngineCommand) => void;
  /** Starts the engine again after it was given up. */
  'engine:restart': () => void;
  /** Asks for a port to the engine, for a microphone that was opened: see `AUDIO_PORT_MESSAGE`. */
  'audio:connect-microphone': () => void;
  'app:about': () => About;
  'settings:get': () => SettingsSnapshot;
  /** @returns the path of what was exported; undefined for all else, and when the user thought better of it */
  'settings:request': (request: SettingsRequest) => Promise<string | undefined>;
  /** @returns the newest first */
  'log:read': (query: LogQuery) => LogLine[];
  'log:show-file': () => void;
  /** Answered by a push of `models:report`, as every change is. */
  'models:list': () => void;
  'models:request': (request: ModelsRequest) => Promise<void>;
  /** CPU over the time since the last call, and memory, of every process of the app. */
  'app:processes': () => ProcessFigures[];
  /** @returns the newest first */
  'history:find': (query: HistoryQuery) => Promise<HistoryTurn[]>;
  'history:change': (change: HistoryChange) => Promise<void>;
  /** Asks where to, and saves all of it there. @returns as `app:save` */
  'history:export': (format: HistoryFormat) => Promise<string | undefined>;
  /** Asks where to, and saves there. @returns the path; undefined when the user thought better of it */
  'app:save': (request: SaveRequest) => Promise<string | undefined>;
}

/** What the preload script gives the page, as `window.hark`. What it hands over is unparsed. */
export interface HarkBridge {
  /** The interface's, such as "de-AT", when the page was loaded. */
  locale: string;
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
  'settings:changed': SettingsSnapshot;
  'models:report': LibraryReport;
  /** The machine goes to sleep, or has woken. */
  'app:asleep': boolean;
  /** Show the settings, as the tray's menu asks. */
  'app:show-settings': true;
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
  /** Score that wakes, by wake word. */
  wakeThresholds: z.record(z.string(), z.number()),
  models: z.array(
    z.object({
      name: z.string(),
      job: z.enum(['vad', 'wake', 'stt', 'tts']),
      licence: z.string(),
      licenceNote: z.string().optional(),
      source: z.string(),
    }),
  ),
});

/** What the About view shows, and what capture needs to know of the configuration. */
export type About = z.infer<typeof aboutSchema>;

export const processFiguresSchema = z.array(
  z.object({ name: z.string(), cpuPercentOfOneCore: z.number(), residentMib: z.number() }),
);

export type ProcessFigures = z.infer<typeof processFiguresSchema>[number];

const saveRequestSchema = z.discriminatedUnion('kind', [
  /** The turns of the panel as comma-separated values. */
  z.object({ kind: z.literal('turns'), csv: z.string().max(10_000_000) }),
  /** A part of the window as it looks, in its own pixels. */
  z.object({
    kind: z.literal('picture'),
    area: z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() }),
  }),
  /** What a developer needs to find a fault. `conversation` is what was said, only if the user wants it in. */
  z.object({ kind: z.literal('diagnostics'), conversation: z.array(z.string().max(10_000)).max(500).optional() }),
]);

export type SaveRequest = z.infer<typeof saveRequestSchema>;

/** @throws ZodError when `value` is not a request to save */
export function parseSaveRequest(value: unknown): SaveRequest {
  return saveRequestSchema.parse(value);
}

/** The argument by which the preload script gets the locale. */
export const LOCALE_ARGUMENT = '--hark-locale=';

/** The message that carries a port to the engine into the window: `AudioPortMessage`. */
export const AUDIO_PORT_MESSAGE = 'hark:audio-port';

const audioPortMessageSchema = z.object({ type: z.literal(AUDIO_PORT_MESSAGE), end: audioEndSchema });

/** The page hears other messages of the window's too. @returns which end the port is for; undefined for those */
export function parseAudioPortMessage(value: unknown): AudioEnd | undefined {
  return audioPortMessageSchema.safeParse(value).data?.end;
}

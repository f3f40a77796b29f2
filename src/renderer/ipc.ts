import { z } from 'zod';
import type { EngineCommand } from '../shared/engine/engine-commands.ts';
import { type EngineEvent, parseEngineEvent } from '../shared/engine/engine-events.ts';
import {
  type HistoryChange,
  type HistoryFormat,
  type HistoryQuery,
  type HistoryTurn,
  historyTurnSchema,
} from '../shared/history.ts';
import {
  type About,
  aboutSchema,
  type EngineStatus,
  engineStatusSchema,
  type HarkBridge,
  type ProcessFigures,
  processFiguresSchema,
  type SaveRequest,
} from '../shared/ipc.ts';
import { type LogLine, type LogQuery, logLineSchema } from '../shared/log.ts';
import { type LibraryReport, libraryReportSchema } from '../shared/models/library-messages.ts';
import type { ModelsRequest } from '../shared/models/models.ts';
import {
  type SettingsRequest,
  type SettingsSnapshot,
  settingsSnapshotSchema,
} from '../shared/settings/settings-messages.ts';

declare global {
  interface Window {
    readonly hark: HarkBridge;
  }
}

/** Main and the engine, as the page knows them; all that comes in is parsed. */
export const bridge = {
  /** The interface's, when the page was loaded. */
  get locale(): string {
    return window.hark.locale;
  },
  command(command: EngineCommand): Promise<unknown> {
    return window.hark.invoke('engine:command', command);
  },
  restartEngine(): Promise<unknown> {
    return window.hark.invoke('engine:restart');
  },
  /** Answered by a message of the window's own that carries the port. */
  connectMicrophone(): Promise<unknown> {
    return window.hark.invoke('audio:connect-microphone');
  },
  async about(): Promise<About> {
    return aboutSchema.parse(await window.hark.invoke('app:about'));
  },
  async processes(): Promise<ProcessFigures[]> {
    return processFiguresSchema.parse(await window.hark.invoke('app:processes'));
  },
  /** @returns the path it was saved at; undefined when the user thought better of it */
  async save(request: SaveRequest): Promise<string | undefined> {
    return z
      .string()
      .optional()
      .parse(await window.hark.invoke('app:save', request));
  },
  async findHistory(query: HistoryQuery): Promise<HistoryTurn[]> {
    return z.array(historyTurnSchema).parse(await window.hark.invoke('history:find', query));
  },
  changeHistory(change: HistoryChange): Promise<unknown> {
    return window.hark.invoke('history:change', change);
  },
  /** @returns as `save` */
  async exportHistory(format: HistoryFormat): Promise<string | undefined> {
    return z
      .string()
      .optional()
      .parse(await window.hark.invoke('history:export', format));
  },
  async settings(): Promise<SettingsSnapshot> {
    return settingsSnapshotSchema.parse(await window.hark.invoke('settings:get'));
  },
  /** @returns the path of what was exported */
  async requestSettings(request: SettingsRequest): Promise<string | undefined> {
    return z
      .string()
      .optional()
      .parse(await window.hark.invoke('settings:request', request));
  },
  async readLog(query: LogQuery): Promise<LogLine[]> {
    return z.array(logLineSchema).parse(await window.hark.invoke('log:read', query));
  },
  showLogFile(): Promise<unknown> {
    return window.hark.invoke('log:show-file');
  },
  listModels(): Promise<unknown> {
    return window.hark.invoke('models:list');
  },
  requestModels(request: ModelsRequest): Promise<unknown> {
    return window.hark.invoke('models:request', request);
  },
  onModels(listener: (report: LibraryReport) => void): () => void {
    return window.hark.on('models:report', (payload) => listener(libraryReportSchema.parse(payload)));
  },
  onSettings(listener: (snapshot: SettingsSnapshot) => void): () => void {
    return window.hark.on('settings:changed', (payload) => listener(settingsSnapshotSchema.parse(payload)));
  },
  onEvent(listener: (event: EngineEvent) => void): () => void {
    return window.hark.on('engine:event', (payload) => listener(parseEngineEvent(payload)));
  },
  onAsleep(listener: (asleep: boolean) => void): () => void {
    return window.hark.on('app:asleep', (payload) => listener(z.boolean().parse(payload)));
  },
  onShowSettings(listener: () => void): () => void {
    return window.hark.on('app:show-settings', listener);
  },
  onStatus(listener: (status: EngineStatus) => void): () => void {
    return window.hark.on('engine:status', (payload) => listener(engineStatusSchema.parse(payload)));
  },
};

/** What main said went wrong, without what Electron puts before it. */
export function failureOf(error: unknown): string {
  return (error as Error).message.replace(/^Error invoking remote method '[^']*': (?:\w+: )?/, '');
}

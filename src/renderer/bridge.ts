import { z } from 'zod';
import type { EngineCommand } from '../shared/engine-commands.ts';
import { type EngineEvent, parseEngineEvent } from '../shared/engine-events.ts';
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

declare global {
  interface Window {
    readonly hark: HarkBridge;
  }
}

/** Main and the engine, as the page knows them; all that comes in is parsed. */
export const bridge = {
  command(command: EngineCommand): Promise<unknown> {
    return window.hark.invoke('engine:command', command);
  },
  restartEngine(): Promise<unknown> {
    return window.hark.invoke('engine:restart');
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
  onEvent(listener: (event: EngineEvent) => void): () => void {
    return window.hark.on('engine:event', (payload) => listener(parseEngineEvent(payload)));
  },
  onStatus(listener: (status: EngineStatus) => void): () => void {
    return window.hark.on('engine:status', (payload) => listener(engineStatusSchema.parse(payload)));
  },
};

/** What crosses a process boundary: it is parsed, or refused by its schema. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZodError, type z } from 'zod';
import {
  parseCapturedAudio,
  parseCapturePace,
  parsePlaybackCommand,
  parsePlaybackReport,
} from '../src/shared/audio/audio-port.ts';
import { parseEngineCommand } from '../src/shared/engine/engine-commands.ts';
import { parseEngineEvent } from '../src/shared/engine/engine-events.ts';
import { parseEngineMessage } from '../src/shared/engine/engine-messages.ts';
import { historyChangeSchema, historyQuerySchema } from '../src/shared/history.ts';
import { parseSaveRequest } from '../src/shared/ipc.ts';
import { logQuerySchema } from '../src/shared/log.ts';
import { libraryReportSchema } from '../src/shared/models/library-messages.ts';
import { modelsRequestSchema } from '../src/shared/models/models.ts';
import { settingsRequestSchema } from '../src/shared/settings/settings-messages.ts';
import { anyValue, nearly, runs } from './cases.ts';

const by = (schema: z.ZodType) => (value: unknown) => schema.parse(value);

const BOUNDARIES: Record<string, { parse: (value: unknown) => unknown; accepted: object[] }> = {
  'engine command': {
    parse: parseEngineCommand,
    accepted: [{ type: 'ask', text: 'what time is it' }, { type: 'cancel' }, { type: 'cancel-item', itemId: 'a' }],
  },
  'engine event': {
    parse: parseEngineEvent,
    accepted: [
      { type: 'state', state: 'asleep' },
      { type: 'wake', turnId: 'a', keyword: 'alexa', score: 0.9, atMs: 1 },
      { type: 'agenda', items: [] },
    ],
  },
  'engine message': { parse: parseEngineMessage, accepted: [{ type: 'audio-ports' }] },
  'captured audio': {
    parse: parseCapturedAudio,
    accepted: [{ samples: new Float32Array(320), capturedAtMs: 20 }],
  },
  'capture pace': { parse: parseCapturePace, accepted: [{ bufferChunks: 4 }] },
  'playback command': { parse: parsePlaybackCommand, accepted: [{ type: 'stop' }] },
  'playback report': { parse: parsePlaybackReport, accepted: [{ type: 'ended', clipId: 'a', atMs: 1 }] },
  'history query': { parse: by(historyQuerySchema), accepted: [{ words: 'time' }] },
  'history change': { parse: by(historyChangeSchema), accepted: [{ kind: 'delete-all' }] },
  'request to save': { parse: parseSaveRequest, accepted: [{ kind: 'turns', csv: 'a,b' }] },
  'library report': { parse: by(libraryReportSchema), accepted: [{ kind: 'models', models: [], busy: false }] },
  'log query': { parse: by(logQuerySchema), accepted: [{ level: 'info', words: '' }] },
  'models request': { parse: by(modelsRequestSchema), accepted: [{ kind: 'fetch', id: 'a' }] },
  'settings request': {
    parse: by(settingsRequestSchema),
    accepted: [{ kind: 'change', path: 'tts.speed', value: 1 }, { kind: 'undo' }],
  },
};

test.each(Object.entries(BOUNDARIES))('%s', (_name, { parse, accepted }) => {
  fc.assert(
    fc.property(fc.oneof(anyValue, nearly(accepted)), (value) => {
      try {
        parse(value);
      } catch (error) {
        expect(error).toBeInstanceOf(ZodError);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }),
    runs,
  );
});

import { z } from 'zod';
import { aboutSchema } from '../app/about.ts';
import { processFiguresSchema } from '../app/process-figures.ts';
import { saveRequestSchema } from '../app/save-request.ts';
import { engineCommandSchema } from '../engine/engine-commands.ts';
import { engineEventSchema } from '../engine/engine-events.ts';
import { engineStatusSchema } from '../engine/engine-status.ts';
import { HISTORY_FORMATS, historyChangeSchema, historyQuerySchema, historyTurnSchema } from '../history.ts';
import { logLineSchema, logQuerySchema } from '../log.ts';
import { libraryReportSchema } from '../models/library-messages.ts';
import { modelsRequestSchema } from '../models/models.ts';
import { settingsRequestSchema, settingsSnapshotSchema } from '../settings/settings-messages.ts';
import { type Channel, channel, nothing } from './channel.ts';

/** The path that something was saved to; undefined when the user cancelled the dialog. */
const savedPath = z.string().optional();

/**
 * Everything a page can ask main for. Both ends parse by these schemas in one place each: `PageClient` in the page,
 * `ChannelServer` in main.
 */
export const requestChannels = {
  'engine:command': channel({ request: engineCommandSchema, answer: nothing }),
  /** Starts the engine again after main gave up restarting it. */
  'engine:restart': channel({ request: nothing, answer: nothing }),
  /** Asks for a port to the engine, for a microphone that was opened; see `AUDIO_PORT_MESSAGE`. */
  'audio:connect-microphone': channel({ request: nothing, answer: nothing }),
  'app:about': channel({ request: nothing, answer: aboutSchema }),
  /** Answers for every process of the app. */
  'app:processes': channel({ request: nothing, answer: z.array(processFiguresSchema) }),
  /** Asks the user where to save, and saves there. */
  'app:save': channel({ request: saveRequestSchema, answer: savedPath }),
  'settings:get': channel({ request: nothing, answer: settingsSnapshotSchema }),
  /** Answers with a path only for an export. */
  'settings:request': channel({ request: settingsRequestSchema, answer: savedPath }),
  /** Answers with the newest line first. */
  'log:read': channel({ request: logQuerySchema, answer: z.array(logLineSchema) }),
  'log:show-file': channel({ request: nothing, answer: nothing }),
  /** The models arrive by `models:report`, as every change of them does. */
  'models:list': channel({ request: nothing, answer: nothing }),
  'models:request': channel({ request: modelsRequestSchema, answer: nothing }),
  /** Answers with the newest turn first. */
  'history:find': channel({ request: historyQuerySchema, answer: z.array(historyTurnSchema) }),
  'history:change': channel({ request: historyChangeSchema, answer: nothing }),
  /** Asks the user where to save, and saves the whole history there. */
  'history:export': channel({ request: z.enum(HISTORY_FORMATS), answer: savedPath }),
} satisfies Record<string, Channel>;

/** What main sends to pages without being asked. */
export const pushChannels = {
  'engine:event': engineEventSchema,
  'engine:status': engineStatusSchema,
  'settings:changed': settingsSnapshotSchema,
  'models:report': libraryReportSchema,
  /** True when the machine goes to sleep, false when it has woken. */
  'app:asleep': z.boolean(),
  /** The page is to open the settings: the user chose them in the tray's menu. */
  'app:show-settings': z.literal(true),
} satisfies Record<string, z.ZodType>;

type RequestChannels = typeof requestChannels;
export type RequestChannel = keyof RequestChannels;
/** A request as a handler gets it. */
export type RequestOf<Name extends RequestChannel> = z.output<RequestChannels[Name]['request']>;
/** An answer as the page gets it. */
export type AnswerOf<Name extends RequestChannel> = z.output<RequestChannels[Name]['answer']>;
/** A request as an argument; no argument for a request without content. */
export type RequestArguments<Name extends RequestChannel> =
  undefined extends z.input<RequestChannels[Name]['request']>
    ? []
    : [request: z.input<RequestChannels[Name]['request']>];

export type PushChannel = keyof typeof pushChannels;
/** A payload as a page gets it. */
export type PushOf<Name extends PushChannel> = z.output<(typeof pushChannels)[Name]>;

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
import { phraseVerdictSchema } from '../wake-training/phrase-verdict.ts';
import { typedPhraseSchema } from '../wake-training/training-messages.ts';
import { trainingRequestSchema, trainingStateSchema } from '../wake-training/training-state.ts';
import { type Channel, channel, nothing } from './channel.ts';

/** Path of the saved file; undefined if the user cancelled. */
const savedPath = z.string().optional();

/** All requests of pages to main. `PageClient` in the page and `ChannelServer` in main validate them. */
export const requestChannels = {
  'engine:command': channel({ request: engineCommandSchema, answer: nothing }),
  /** Restarts the engine after main gave up. */
  'engine:restart': channel({ request: nothing, answer: nothing }),
  /** Requests a port to the engine for an open microphone; see `AUDIO_PORT_MESSAGE`. */
  'audio:connect-microphone': channel({ request: nothing, answer: nothing }),
  'app:about': channel({ request: nothing, answer: aboutSchema }),
  /** Answers with the figures of every process. */
  'app:processes': channel({ request: nothing, answer: z.array(processFiguresSchema) }),
  /** Asks the user for a file and saves to it. */
  'app:save': channel({ request: saveRequestSchema, answer: savedPath }),
  'settings:get': channel({ request: nothing, answer: settingsSnapshotSchema }),
  /** Answers with a path for an export only. */
  'settings:request': channel({ request: settingsRequestSchema, answer: savedPath }),
  /** Answers with the newest line first. */
  'log:read': channel({ request: logQuerySchema, answer: z.array(logLineSchema) }),
  'log:show-file': channel({ request: nothing, answer: nothing }),
  /** The models arrive by `models:report`, as do later changes. */
  'models:list': channel({ request: nothing, answer: nothing }),
  'models:request': channel({ request: modelsRequestSchema, answer: nothing }),
  /** Says whether a phrase is a good wake word. */
  'wake-training:judge': channel({ request: typedPhraseSchema, answer: phraseVerdictSchema }),
  'wake-training:request': channel({ request: trainingRequestSchema, answer: nothing }),
  'wake-training:state': channel({ request: nothing, answer: trainingStateSchema }),
  /** Answers with the newest turn first. */
  'history:find': channel({ request: historyQuerySchema, answer: z.array(historyTurnSchema) }),
  'history:change': channel({ request: historyChangeSchema, answer: nothing }),
  /** Asks the user for a file and exports the whole history to it. */
  'history:export': channel({ request: z.enum(HISTORY_FORMATS), answer: savedPath }),
} satisfies Record<string, Channel>;

/** Messages that main sends to pages without a request. */
export const pushChannels = {
  'engine:event': engineEventSchema,
  'engine:status': engineStatusSchema,
  'settings:changed': settingsSnapshotSchema,
  'models:report': libraryReportSchema,
  'wake-training:changed': trainingStateSchema,
  /** True when the machine goes to sleep, false when it wakes. */
  'app:asleep': z.boolean(),
  /** The user chose the settings in the tray menu. */
  'app:show-settings': z.literal(true),
} satisfies Record<string, z.ZodType>;

type RequestChannels = typeof requestChannels;
export type RequestChannel = keyof RequestChannels;
/** A request as a handler receives it. */
export type RequestOf<Name extends RequestChannel> = z.output<RequestChannels[Name]['request']>;
/** An answer as the page receives it. */
export type AnswerOf<Name extends RequestChannel> = z.output<RequestChannels[Name]['answer']>;
/** The request argument; none for a request without content. */
export type RequestArguments<Name extends RequestChannel> =
  undefined extends z.input<RequestChannels[Name]['request']>
    ? []
    : [request: z.input<RequestChannels[Name]['request']>];

export type PushChannel = keyof typeof pushChannels;
/** A payload as a page receives it. */
export type PushOf<Name extends PushChannel> = z.output<(typeof pushChannels)[Name]>;

import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { WakeWord } from '../../../shared/settings/wake-words.ts';
import type { AgendaStore } from '../agenda/agenda.ts';
import type { KeptCalendarStore } from '../calendar/kept-calendars.ts';
import type { Clock } from '../clock/clock.ts';
import type { ChatHistoryStore } from '../llm/chat-history.ts';
import type { FactStore } from '../memory/facts.ts';
import type { NotebookStore } from '../notebook/notebook.ts';
import type { KeptAnswerStore } from '../online/kept-answers.ts';
import type { DesktopText } from '../reading/desktop-text.ts';
import type { SpokenOptions } from '../speech/tts/text/spoken/spoken-sentences.ts';
import type { Typist } from '../typing/typist.ts';
import type { IntentLanguage } from '../understanding/languages/languages.ts';
import type { DetectionTiming, StreamDetector, WakeScores } from './detection/stream-detector.ts';
import type { Playback } from './playback/playback.ts';
import type { Services } from './services.ts';

/** The commands that a session handles. */
export type SessionCommand = Exclude<
  EngineCommand,
  { type: 'report-figures' | 'report-voices' | 'try-voice' | 'clipboard-content' }
>;

/** What the caller of `Engine.openSession` decides. */
export interface SessionOptions {
  clock: Clock;
  playback: Playback;
  emit: (event: EngineEvent) => void;
  /** Wall time for the skills; the machine's by default. */
  now?: () => Date;
  /** Used in place of the engine's own, to measure them or to deliver their results on a file's clock. */
  services?: Services | undefined;
  /** Keep agenda, notebook, facts and chat history after the session. Without them they end with it. */
  stores?: SessionStores | undefined;
  /** Finds what types into other programs; by default what this system has. @throws HarkError TYPING_UNAVAILABLE */
  findTypist?: (() => Typist) | undefined;
  /** The clipboard of this machine; without it there is none. */
  desktopText?: DesktopText | undefined;
  /** Whether the user is at another machine: skills that act on this machine are left out. */
  isRemoteClient?: boolean | undefined;
  /** Called when the words of a near miss have been checked. */
  onNearMiss?: ((nearMiss: NearMiss) => void) | undefined;
  /** Called after every chunk. */
  onChunk?: ((timing: ChunkTiming) => void) | undefined;
}

/** What a session needs in all. */
export interface SessionDeps extends SessionOptions {
  config: Config;
  /** That the user speaks; the first one counts where nothing tells which. */
  languages: readonly [IntentLanguage, ...IntentLanguage[]];
  detector: StreamDetector;
  services: Services;
  /** How replies are said. */
  spoken: SpokenOptions;
  now: () => Date;
  /** Gives the detector's models back. */
  release: () => void;
}

export interface SessionStores {
  agenda: AgendaStore;
  notebook: NotebookStore;
  memory: FactStore;
  chatHistory: ChatHistoryStore;
  /** The last answers of services. */
  answers?: KeptAnswerStore;
  /** The last good copies of calendars. */
  calendars?: KeptCalendarStore;
}

/** A detection that was not certain. */
export interface NearMiss {
  keyword: WakeWord;
  /** 0..1. */
  score: number;
  /** Whether the transcript showed that it was the wake word. */
  woke: boolean;
}

/** How long one chunk took, milliseconds. */
export interface ChunkTiming extends DetectionTiming {
  processingMs: number;
  /** From when the chunk could be processed, usually its capture, to the end of its processing. */
  latenessMs: number;
  wakeScores: WakeScores;
  /** Whether the chunk was only recorded, because there was no time to look at it. */
  shed: boolean;
}

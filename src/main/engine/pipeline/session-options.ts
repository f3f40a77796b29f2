import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import type { WakeWord } from '../../../shared/settings/wake-words.ts';
import type { AgendaStore } from '../agenda/agenda.ts';
import type { Clock } from '../clock/clock.ts';
import type { TalkStore } from '../llm/chat-history.ts';
import type { NotebookStore } from '../notebook/notebook.ts';
import type { DetectionTiming, StreamDetector, WakeScores } from './detection/stream-detector.ts';
import type { Playback } from './playback/playback.ts';
import type { Services } from './services.ts';

/** What a session is asked itself. */
export type SessionCommand = Exclude<EngineCommand, { type: 'report-figures' | 'report-voices' | 'try-voice' }>;

export interface SessionParts {
  config: Config;
  clock: Clock;
  detector: StreamDetector;
  services: Services;
  playback: Playback;
  emit: (event: EngineEvent) => void;
  /** Wall time for the skills. */
  now: () => Date;
  /** Where agenda, notebook and talk outlive the session; without it they end with it. */
  stores?: SessionStores | undefined;
  /** Whether who talks sits at another machine. */
  elsewhere?: boolean | undefined;
  /** Gives the detector's models back. */
  release: () => void;
  /** Called when the words of a near miss have been looked at. */
  onNearMiss?: ((nearMiss: NearMiss) => void) | undefined;
  /** Called after every chunk. */
  onChunk?: ((timing: ChunkTiming) => void) | undefined;
}

export interface SessionStores {
  agenda: AgendaStore;
  notebook: NotebookStore;
  talk: TalkStore;
}

/** A wake word that was said unclearly, or something like it. */
export interface NearMiss {
  keyword: WakeWord;
  /** 0..1. */
  score: number;
  /** Whether the words told that it was the wake word. */
  woke: boolean;
}

/** How long one chunk took, milliseconds. */
export interface ChunkTiming extends DetectionTiming {
  processingMs: number;
  /** From when it could be processed, mostly its capture, to the end of its processing. */
  latenessMs: number;
  wakeScores: WakeScores;
  /** Whether it was only kept: there was no time to look at it. */
  shed: boolean;
}

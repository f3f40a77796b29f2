import type { ClipboardSource } from '../../shared/engine/clipboard-content.ts';
import type { EngineMessage } from '../../shared/engine/engine-messages.ts';
import type { LibraryRequest } from '../../shared/models/library-messages.ts';
import type { TrainingCommand } from '../../shared/wake-training/training-messages.ts';
import type { RunProbe } from '../models/providers/probe-providers.ts';
import type { CopiedText } from './desktop/clipboard.ts';
import type { DesktopPlatform } from './desktop/desktop.ts';
import type { ProcessMetric } from './diagnostics/processes.ts';
import type { ProcessHandle } from './engine-process/process-handle.ts';
import type { Handle } from './ipc-handlers.ts';
import type { KeyStore } from './settings/secret-store.ts';
import type { AppWindow, AppWindowEvents, AppWindowOptions } from './window/main-window.ts';
import type { NativeTheme } from './window/theme.ts';

/**
 * Everything that the app uses of Electron; `Port` is Electron's MessagePortMain. The app itself runs under plain Node
 * with any other implementation.
 */
export interface AppPlatform<Port> extends DesktopPlatform {
  /** Of Hark. */
  readonly version: string;
  readonly keyStore: KeyStore;
  /** Answers the requests of the page. */
  readonly handle: Handle;
  openWindow(options: AppWindowOptions, events: AppWindowEvents): AppWindow<Port>;
  setTheme(theme: NativeTheme): void;
  forkEngine(): ProcessHandle<EngineMessage, Port>;
  forkLibrary(): ProcessHandle<LibraryRequest, Port>;
  forkWakeTraining(): ProcessHandle<TrainingCommand>;
  /** Starts the process of a language model. @param port that connects it with the engine, or with the library */
  forkLanguageModel(port: Port): void;
  /** Tries an execution provider in a process of its own. */
  readonly probeProvider: RunProbe;
  /** @returns two ports that are connected */
  createChannel(): { enginePort: Port; otherPort: Port };
  /** What was copied or marked; undefined where the system does not tell. */
  readClipboard(source: ClipboardSource): Promise<CopiedText | undefined>;
  processMetrics(): ProcessMetric[];
  showFileInFolder(path: string): void;
  /** Opens an address in the browser. */
  openExternal(url: string): Promise<void>;
  /** Records what all processes do. @param folder of this start */
  startTrace(folder: string): Promise<RunningTrace>;
}

export interface RunningTrace {
  /** Ends it. @returns the path of the trace file */
  finish(): Promise<string>;
}

import { join } from 'node:path';
import { type BrowserWindow, dialog, type UtilityProcess, utilityProcess } from 'electron';
import { HarkError } from '../../../shared/errors.ts';
import { receive } from '../../../shared/ipc/message-contract.ts';
import { type LibraryReport, type LibraryRequest, libraryMessages } from '../../../shared/models/library-messages.ts';
import {
  isThere,
  type ListedModel,
  type ModelsRequest,
  VOICE_ID,
  WAKE_WORD_ID,
} from '../../../shared/models/models.ts';
import { parseVoiceName } from '../../../shared/settings/voices.ts';
import { handle, push } from '../../app/ipc.ts';
import type { Settings } from '../../app/settings/settings.ts';

interface ModelsParts {
  window(): BrowserWindow | undefined;
  settings: Settings;
  /** What the engine has loaded has changed on the disk. */
  onInstalled(): void;
  onError(error: unknown): void;
}

/** So long after its last work the library process ends. */
const IDLE_MS = 30_000;

/** The models as the window sees and changes them. The work is done in a process of its own, forked when wanted. */
export class Models {
  #process: UtilityProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #installed: ReadonlySet<string> | undefined;
  /** The word that is being added. */
  #newWord: string | undefined;

  constructor(private readonly parts: ModelsParts) {
    handle('models:list', () => this.#ask({ type: 'list' }));
    handle('models:request', (request) => this.#answer(request));
  }

  close(): void {
    this.#process?.kill();
  }

  async #answer(request: ModelsRequest): Promise<void> {
    switch (request.type) {
      case 'add-wake-word': {
        const file = await this.#chooseFile();
        if (!file) return;
        this.#newWord = request.word;
        return this.#ask({ ...request, file });
      }
      case 'add-voice': {
        const file = await this.#chooseFile();
        if (file) this.#ask({ ...request, file });
        return;
      }
      case 'remove':
        this.#forget(request.id);
        return this.#ask(request);
      default:
        return this.#ask(request);
    }
  }

  #ask(request: LibraryRequest): void {
    this.#open().postMessage(request);
  }

  #open(): UtilityProcess {
    this.#stayAwhile();
    if (this.#process) return this.#process;
    const child = utilityProcess.fork(join(__dirname, 'library.cjs'), [], {
      serviceName: 'hark-library',
      stdio: 'inherit',
    });
    const { models, stt } = this.parts.settings.config;
    child.postMessage({ type: 'open', registry: models.registry, sttThreads: stt.threads } satisfies LibraryRequest);
    const onReport = (report: LibraryReport) => this.#onReport(report);
    child.on('message', receive(libraryMessages.toMain, 'the library process', onReport, this.parts.onError));
    child.on('exit', (code) => {
      if (this.#process === child) this.#process = undefined;
      if (code !== 0) this.parts.onError(new HarkError('INTERNAL', `the library process ended with ${code}`));
    });
    this.#process = child;
    return child;
  }

  #stayAwhile(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#process?.kill();
      this.#process = undefined;
    }, IDLE_MS);
  }

  #onReport(report: LibraryReport): void {
    if (report.type === 'models') {
      if (report.busy) this.#stayAwhile();
      this.#notice(report.models);
    } else {
      this.#newWord = undefined;
    }
    const window = this.parts.window();
    if (window) push(window.webContents, 'models:report', report);
  }

  /** What is new is used at once: a wake word that was just added is listened for. */
  #notice(models: readonly ListedModel[]): void {
    const there = models.filter(isThere);
    const before = this.#installed;
    this.#installed = new Set(there.map(({ id }) => id));
    const fresh = there.filter(({ id }) => before && !before.has(id));
    const replaced = there.filter(({ wakeWords }) => this.#newWord && wakeWords.includes(this.#newWord));
    this.#newWord = undefined;
    const words = [...fresh, ...replaced].flatMap(({ wakeWords }) => wakeWords);
    const listened = this.parts.settings.config.wake.words;
    const added = words.filter((word) => !listened.includes(word));
    if (added.length > 0) this.#change('wake.words', [...listened, ...added]);
    else if (fresh.length > 0 || replaced.length > 0) this.parts.onInstalled();
  }

  /** What is about to be removed is no longer used. */
  #forget(id: string): void {
    const { wake, tts } = this.parts.settings.config;
    const word = id.startsWith(WAKE_WORD_ID) ? id.slice(WAKE_WORD_ID.length) : undefined;
    const words = wake.words.filter((each) => each !== word);
    if (words.length < wake.words.length) this.#change('wake.words', words.length > 0 ? words : undefined);
    const voice = parseVoiceName(tts.voice);
    if (voice.engine === 'neural' && id === `${VOICE_ID}${voice.folder}`) this.#change('tts.voice', undefined);
  }

  #change(path: 'wake.words' | 'tts.voice', value: unknown): void {
    try {
      this.parts.settings.change(path, value);
    } catch (error) {
      // Set by the environment: the user is told, and the model is there all the same.
      this.parts.onError(error);
    }
  }

  async #chooseFile(): Promise<string | undefined> {
    const window = this.parts.window();
    if (!window) return undefined;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      filters: [{ name: 'ONNX', extensions: ['onnx'] }],
      properties: ['openFile'],
    });
    return canceled ? undefined : filePaths[0];
  }
}

import { HarkError } from '../../../shared/errors.ts';
import { receive } from '../../../shared/ipc/message-contract.ts';
import {
  type LibraryMessage,
  type LibraryReport,
  type LibraryRequest,
  libraryMessages,
} from '../../../shared/models/library-messages.ts';
import {
  isInstalled,
  type ListedModel,
  type ModelsRequest,
  VOICE_ID,
  WAKE_WORD_ID,
} from '../../../shared/models/models.ts';
import type { SettingPath } from '../../../shared/settings/registry.ts';
import { parseVoiceName } from '../../../shared/settings/voices.ts';
import type { WakeWord } from '../../../shared/settings/wake-words.ts';
import type { ProcessHandle } from '../../app/engine-process/process-handle.ts';
import type { Settings } from '../../app/settings/settings.ts';
import type { Dialogs } from '../../app/window/dialogs.ts';
import { expectGguf } from '../catalogue/gguf-file.ts';
import { answersInside, chosenLanguageModel, languageModelProvider } from '../catalogue/language-models.ts';

interface ModelsDeps<Port> {
  fork(): ProcessHandle<LibraryRequest, Port>;
  /** Starts the process of a language model. @returns the port to it */
  connectLanguageModel(): Port;
  dialogs: Dialogs;
  settings: Settings;
  /** Called when model files that the engine uses were added or replaced, or a language model was removed. */
  onInstalled(): void;
  onReport(report: LibraryReport): void;
  onError(error: unknown): void;
}

const ONNX = { name: 'ONNX', extensions: ['onnx'] };
const GGUF = { name: 'GGUF', extensions: ['gguf'] };

/** How long the library process stays after its last work. */
const IDLE_MS = 30_000;

/** Manages models for the window. A utility process does the work and is forked on demand. */
export class Models<Port> {
  #process: ProcessHandle<LibraryRequest, Port> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #installed: readonly ListedModel[] | undefined;
  /** The wake word that is being added. */
  #newWord: string | undefined;

  constructor(private readonly deps: ModelsDeps<Port>) {}

  /** Requests a report of all models. */
  list(): void {
    this.#send({ type: 'list' });
  }

  /** Listens for a wake word that another process has added, and reports the models. */
  adoptWakeWord(word: WakeWord): void {
    this.#newWord = word;
    this.list();
  }

  close(): void {
    this.#process?.kill();
  }

  /**
   * Handles a request of the models view; the result arrives as a report, also when the user cancels a dialog.
   * @throws HarkError LANGUAGE_MODEL_INVALID when what is chosen is no language model, MODEL_MISSING when it is not installed
   */
  async handleRequest(request: ModelsRequest): Promise<void> {
    switch (request.type) {
      case 'add-wake-word': {
        const file = await this.#chooseFile(ONNX);
        if (!file) return this.list();
        this.#newWord = request.word;
        return this.#send({ ...request, file });
      }
      case 'add-voice': {
        const file = await this.#chooseFile(ONNX);
        return file ? this.#send({ ...request, file }) : this.list();
      }
      case 'use-language-model': {
        const chosen = chosenLanguageModel(request.id);
        if (!chosen || 'file' in chosen) throw new HarkError('MODEL_MISSING', `${request.id} is not installed`);
        this.#answerWith(request.id);
        return this.list();
      }
      case 'choose-language-model': {
        const file = await this.#chooseFile(GGUF);
        if (file) {
          await expectGguf(file);
          this.#answerWith(file);
        }
        return this.list();
      }
      case 'remove':
        this.#stopUsing(request.id);
        return this.#send(request);
      default:
        return this.#send(request);
    }
  }

  #send(request: LibraryRequest): void {
    this.#open().postMessage(request);
  }

  #open(): ProcessHandle<LibraryRequest, Port> {
    this.#restartIdleTimer();
    if (this.#process) return this.#process;
    const child = this.deps.fork();
    const { models, stt } = this.deps.settings.config;
    child.postMessage({ type: 'open', settings: models, sttThreads: stt.threads } satisfies LibraryRequest);
    const onMessage = (message: LibraryMessage) => {
      if (message.type !== 'language-model-wanted') return this.#onReport(message);
      child.postMessage({ type: 'language-model-port' }, [this.deps.connectLanguageModel()]);
    };
    child.onMessage(receive(libraryMessages.toMain, 'the library process', onMessage, this.deps.onError));
    child.onExit((code) => {
      // One that was idle was ended on purpose.
      if (this.#process !== child) return;
      this.#process = undefined;
      if (code !== 0) this.deps.onError(new HarkError('INTERNAL', `the library process ended with ${code}`));
    });
    this.#process = child;
    return child;
  }

  #restartIdleTimer(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#process?.kill();
      this.#process = undefined;
    }, IDLE_MS);
  }

  #onReport(report: LibraryReport): void {
    if (report.type === 'models') {
      if (report.busy) this.#restartIdleTimer();
      this.#adoptModels(report.models);
    } else {
      this.#newWord = undefined;
    }
    this.deps.onReport(report);
  }

  /** Uses new models immediately, for example listens for an added wake word. */
  #adoptModels(models: readonly ListedModel[]): void {
    const installed = models.filter(isInstalled);
    const previous = this.#installed;
    this.#installed = installed;
    const newModels = installed.filter((model) => previous && !hasModel(previous, model));
    const hasLostLanguageModel = previous?.some((model) => model.job === 'llm' && !hasModel(installed, model));
    const replaced = installed.filter(({ wakeWords }) => this.#newWord && wakeWords.includes(this.#newWord));
    this.#newWord = undefined;
    const words = [...newModels, ...replaced].flatMap(({ wakeWords }) => wakeWords);
    const listened = this.deps.settings.config.wake.words;
    const added = words.filter((word) => !listened.includes(word));
    if (added.length > 0) this.#change('wake.words', [...listened, ...added]);
    else if (newModels.length > 0 || replaced.length > 0 || hasLostLanguageModel) this.deps.onInstalled();
  }

  /** Resets the settings that use a model before its removal. */
  #stopUsing(id: string): void {
    const { wake, tts, llm } = this.deps.settings.config;
    const word = id.startsWith(WAKE_WORD_ID) ? id.slice(WAKE_WORD_ID.length) : undefined;
    const words = wake.words.filter((each) => each !== word);
    if (words.length < wake.words.length) this.#change('wake.words', words.length > 0 ? words : undefined);
    const voice = parseVoiceName(tts.voice);
    const isSpokenWith = voice.engine === 'neural' && [voice.folder, `${VOICE_ID}${voice.folder}`].includes(id);
    if (isSpokenWith) this.#change('tts.voice', undefined);
    if (llm.inside_model === id) this.#change('llm.inside_model', undefined);
    const languageModels = this.#installed?.filter(({ job }) => job === 'llm') ?? [];
    const wasLast = languageModels.length === 1 && languageModels[0]?.id === id;
    const answersAlone = llm.provider === 'inside' && [null, id].includes(llm.inside_model);
    // Otherwise every question would fail.
    if (wasLast && answersAlone) this.#change('llm.provider', undefined);
  }

  /** @param insideModel id of an installed model, or the path of a file */
  #answerWith(insideModel: string): void {
    this.#change('llm.inside_model', insideModel);
    if (!answersInside(languageModelProvider(this.deps.settings.config))) this.#change('llm.provider', 'inside');
  }

  #change(path: SettingPath, value: unknown): void {
    try {
      this.deps.settings.change(path, value);
    } catch (error) {
      // An environment variable overrides the setting: report it, and install the model anyway.
      this.deps.onError(error);
    }
  }

  #chooseFile(type: typeof GGUF): Promise<string | undefined> {
    return this.deps.dialogs.chooseFile(type);
  }
}

function hasModel(models: readonly ListedModel[], { id }: ListedModel): boolean {
  return models.some((model) => model.id === id);
}

import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ErrorCode, toHarkError } from '../../../shared/errors.ts';
import {
  isInstalled,
  type ListedModel,
  type ModelState,
  VOICE_ID,
  WAKE_WORD_ID,
} from '../../../shared/models/models.ts';
import { addVoice, listVoices, type NeuralVoice, removeVoice } from '../../engine/speech/tts/neural/voice-library.ts';
import {
  addWakeWord,
  listWakeWords,
  removeWakeWord,
  wakeWordLibrary,
} from '../../engine/speech/wake/openwakeword/wake-word-library.ts';
import { chooseLanguageModel } from '../catalogue/choose-language-model.ts';
import { downloadsOf } from '../catalogue/download-size.ts';
import { type Model, modelManifest, modelWithId } from '../catalogue/manifest.ts';
import { fetchedFolder, voiceLibrary } from '../catalogue/model-folders.ts';
import { verifiedPlaceOf } from '../catalogue/verified-location.ts';
import { DownloadProgress } from '../fetch/download-progress.ts';
import { fetchModels } from '../fetch/fetch-models.ts';
import type { DownloadSettings } from '../fetch/network.ts';
import { archivePath, receivedBytes } from '../fetch/sources/archive-download.ts';
import { partOf } from '../fetch/sources/download.ts';
import { removePromptStates } from '../runtime/prompt-states.ts';
import { speedsFile } from '../runtime/speeds-file.ts';
import { thisMachine } from '../runtime/this-machine.ts';
import { type MeasureOptions, measureSpeed } from './measure-speed.ts';
import { downloadBytesOf, publishedFactsOf } from './published-facts.ts';

export interface LibraryOptions extends MeasureOptions {
  settings: DownloadSettings;
  /** Called when the result of `list` has changed. */
  onChange(): void;
}

interface Fetching {
  stop: AbortController;
  progress: DownloadProgress;
  ended: Promise<unknown>;
}

/** All models on this machine: those in the manifest, and the wake words and voices that the user added. */
export class ModelLibrary {
  readonly #fetching = new Map<string, Fetching>();
  readonly #problems = new Map<string, { code: ErrorCode; message: string }>();
  readonly #speeds = speedsFile();
  /** One download at a time: two models can share one package file. */
  #downloadQueue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: LibraryOptions) {}

  /** @returns models of the manifest first, in its order */
  async list(): Promise<ListedModel[]> {
    const [words, voices] = await Promise.all([listWakeWords(wakeWordLibrary()), listVoices(voiceLibrary())]);
    const added = await Promise.all([
      ...words.map(({ word, folder }) =>
        this.#describeAdded(`${WAKE_WORD_ID}${word}`, `“${word}”`, 'wake', join(wakeWordLibrary(), folder), [word]),
      ),
      ...voices.map((voice) =>
        this.#describeAdded(
          `${VOICE_ID}${voice.folder}`,
          describeVoice(voice),
          'tts',
          join(voiceLibrary(), voice.folder),
          [],
        ),
      ),
    ]);
    const speeds = this.#speeds.read(() => undefined);
    const published = await Promise.all(modelManifest.map((model) => this.#describe(model)));
    const fitting = chooseLanguageModel(thisMachine(speeds));
    return [...published, ...added].map((model) => {
      const speed = speeds[model.id];
      const problem = this.#problems.get(model.id);
      return {
        ...model,
        ...(speed ? { speed } : {}),
        ...(fitting?.model.id === model.id && {
          recommended: { tokensPerSecond: fitting.tokensPerSecond, isMeasured: fitting.isMeasured },
        }),
        ...(problem ? { problem } : {}),
      };
    });
  }

  /**
   * Downloads a model and what it needs, or resumes its download. Resolves when it is installed or paused.
   * @throws HarkError MODEL_MISSING if there is no such model, DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE,
   *   DISK_FULL
   */
  async fetch(id: string): Promise<void> {
    const wanted = await missingOf(modelWithId(id));
    if (wanted.length === 0 || this.#fetching.has(id)) return;
    const stop = new AbortController();
    const progress = new DownloadProgress(new Map(wanted.flatMap((model) => [...downloadsOf(model)])));
    const fetching: Fetching = { stop, progress, ended: Promise.resolve() };
    this.#fetching.set(id, fetching);
    await this.#work(id, async () => {
      const download = this.#downloadQueue.then(() => this.#download(wanted, fetching));
      this.#downloadQueue = fetching.ended = download.catch(() => undefined);
      try {
        await download;
      } catch (error) {
        if (!fetching.stop.signal.aborted) throw error;
      } finally {
        this.#fetching.delete(id);
      }
      await this.#measureVoices(wanted.map((model) => model.id));
    });
  }

  /** Stops a download; partial data is kept. */
  pause(id: string): void {
    this.#fetching.get(id)?.stop.abort();
  }

  /**
   * Removes a downloaded or added model, or a partial download.
   * @throws HarkError MODEL_MISSING, VOICE_UNAVAILABLE
   */
  async remove(id: string): Promise<void> {
    this.pause(id);
    await this.#fetching.get(id)?.ended;
    await this.#work(id, async () => {
      if (id.startsWith(WAKE_WORD_ID)) return removeWakeWord(wakeWordLibrary(), id.slice(WAKE_WORD_ID.length));
      if (id.startsWith(VOICE_ID)) return removeVoice(voiceLibrary(), id.slice(VOICE_ID.length));
      const model = modelWithId(id);
      for (const key of downloadsOf(model).keys()) {
        const archive = archivePath(key, fetchedFolder());
        for (const path of [archive, partOf(archive)]) await rm(path, { force: true });
      }
      await rm(join(fetchedFolder(), model.id), { recursive: true, force: true });
      for (const { sha256 } of model.files) if (sha256 !== undefined) removePromptStates(sha256);
    });
  }

  /** @throws HarkError WAKE_WORD_INVALID, OUTPUT_UNWRITABLE */
  async addWakeWord(word: string, file: string): Promise<void> {
    await addWakeWord(wakeWordLibrary(), word, file);
    this.options.onChange();
  }

  /**
   * Adds a neural voice.
   * @throws HarkError VOICE_UNAVAILABLE, MODEL_LOAD, OUTPUT_UNWRITABLE
   */
  async addVoice(file: string): Promise<NeuralVoice> {
    const voice = await addVoice(voiceLibrary(), file);
    await this.#measureVoices([`${VOICE_ID}${voice.folder}`]);
    this.options.onChange();
    return voice;
  }

  /** Measures every installed model; `list` includes each result as soon as it is known. */
  async measure(): Promise<void> {
    for (const model of await this.list()) {
      if (!isInstalled(model)) continue;
      await this.#work(model.id, () => this.#measure(model)).catch(() => undefined);
    }
  }

  /** So that a voice that is slower than speech is said to be before it is chosen. */
  async #measureVoices(ids: readonly string[]): Promise<void> {
    const voices = (await this.list()).filter(({ id, job }) => job === 'tts' && ids.includes(id));
    // What is wrong with a voice shows when it speaks.
    for (const voice of voices.filter(isInstalled)) await this.#measure(voice).catch(() => undefined);
  }

  async #measure(model: ListedModel): Promise<void> {
    const speed = await measureSpeed(model, this.options);
    if (speed) this.#speeds.write({ ...this.#speeds.read(() => undefined), [model.id]: speed });
  }

  /** Runs `work`, and shows its failure in the list until the next work on the model. */
  async #work(id: string, work: () => Promise<void>): Promise<void> {
    this.#problems.delete(id);
    this.options.onChange();
    try {
      await work();
    } catch (thrown) {
      const { code, message } = toHarkError(thrown);
      this.#problems.set(id, { code, message });
      throw thrown;
    } finally {
      this.options.onChange();
    }
  }

  async #download(models: readonly Model[], { stop, progress }: Fetching): Promise<void> {
    await fetchModels(models, {
      settings: this.options.settings,
      folder: fetchedFolder(),
      downloads: fetchedFolder(),
      signal: stop.signal,
      onProgress: (...of) => {
        progress.update(...of);
        this.options.onChange();
      },
    });
  }

  async #describe(model: Model): Promise<ListedModel> {
    return { ...publishedFactsOf(model), state: await this.#stateOf(model) };
  }

  async #stateOf(model: Model): Promise<ModelState> {
    const place = await verifiedPlaceOf(model);
    if (place !== 'missing') return { type: place === 'built-in' ? 'built-in' : 'installed' };
    const progress = this.#fetching.get(model.id)?.progress;
    if (progress) {
      return { type: 'fetching', receivedBytes: progress.receivedBytes, totalBytes: progress.totalBytes };
    }
    const received = [...downloadsOf(model).keys()].flatMap((key) => receivedBytes(key, fetchedFolder()) ?? []);
    if (received.length === 0) return { type: 'available' };
    const sum = received.reduce((total, bytes) => total + bytes, 0);
    return { type: 'paused', receivedBytes: sum, totalBytes: downloadBytesOf(model) };
  }

  async #describeAdded(
    id: string,
    name: string,
    job: 'wake' | 'tts',
    folder: string,
    wakeWords: string[],
  ): Promise<ListedModel> {
    const diskBytes = await bytesIn(folder);
    return { id, name, job, licence: null, languages: [], state: { type: 'installed' }, diskBytes, wakeWords };
  }
}

/** @returns a model and what it needs, without what is installed */
async function missingOf(model: Model): Promise<Model[]> {
  const wanted = [model, ...model.needs.map((id) => modelWithId(id))];
  const places = await Promise.all(wanted.map(verifiedPlaceOf));
  return wanted.filter((_, index) => places[index] === 'missing');
}

function describeVoice({ folder, format, styles }: NeuralVoice): string {
  const kind = format === 'piper' ? 'Piper' : 'Kokoro';
  return styles.length > 1 ? `${folder} (${kind}, ${styles.length})` : `${folder} (${kind})`;
}

async function bytesIn(folder: string): Promise<number> {
  const infos = await Promise.all((await readdir(folder)).map((name) => stat(join(folder, name))));
  return infos.reduce((sum, { size }) => sum + size, 0);
}

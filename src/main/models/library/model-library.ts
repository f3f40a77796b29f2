import { statSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ErrorCode, HarkError, toHarkError } from '../../../shared/errors.ts';
import {
  isInstalled,
  type ListedModel,
  type ModelState,
  VOICE_ID,
  WAKE_WORD_ID,
} from '../../../shared/models/models.ts';
import { addVoice, listVoices, type NeuralVoice, removeVoice } from '../../engine/speech/tts/neural/voice-library.ts';
import { voiceLibrary } from '../../engine/speech/tts/worker/tts-worker-client.ts';
import {
  addWakeWord,
  listWakeWords,
  removeWakeWord,
  wakeWordLibrary,
} from '../../engine/speech/wake/openwakeword/wake-word-library.ts';
import { type Model, modelManifest, packageOf } from '../catalogue/manifest.ts';
import { fetchedFolder } from '../catalogue/model-folders.ts';
import { verifiedPlaceOf } from '../catalogue/verified-location.ts';
import { partOf } from '../fetch/download.ts';
import { archiveOf, fetchModels } from '../fetch/fetch-models.ts';
import { measureSpeed } from './measure-speed.ts';
import { speedsFile } from './speeds-file.ts';

export interface LibraryOptions {
  /** npm registry URL. */
  registry: string;
  sttThreads: number;
  /** Called when the result of `list` has changed. */
  onChange(): void;
}

interface Fetching {
  stop: AbortController;
  receivedBytes: number;
  totalBytes: number;
  ended: Promise<unknown>;
}

/** Every neural voice needs it; no other model does. */
const PHONEMES_ID = 'espeak-phonemes';

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
    return [...published, ...added].map((model) => {
      const speed = speeds[model.id];
      const problem = this.#problems.get(model.id);
      return { ...model, ...(speed ? { speed } : {}), ...(problem ? { problem } : {}) };
    });
  }

  /**
   * Downloads a model or resumes its download. Resolves when it is installed or paused.
   * @throws HarkError MODEL_MISSING if there is no such model, DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE
   */
  async fetch(id: string): Promise<void> {
    const model = modelOf(id);
    if ((await verifiedPlaceOf(model)) !== 'missing' || this.#fetching.has(id)) return;
    const stop = new AbortController();
    const fetching: Fetching = { stop, receivedBytes: 0, totalBytes: 0, ended: Promise.resolve() };
    this.#fetching.set(id, fetching);
    await this.#work(id, async () => {
      const download = this.#downloadQueue.then(() => this.#download(model, fetching));
      this.#downloadQueue = fetching.ended = download.catch(() => undefined);
      try {
        await download;
      } catch (error) {
        if (!fetching.stop.signal.aborted) throw error;
      } finally {
        this.#fetching.delete(id);
      }
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
      const model = modelOf(id);
      if (model.files.length === 0) return;
      await rm(partOf(archive(model)), { force: true });
      await rm(join(fetchedFolder(), model.id), { recursive: true, force: true });
    });
  }

  /** @throws HarkError WAKE_WORD_INVALID, OUTPUT_UNWRITABLE */
  async addWakeWord(word: string, file: string): Promise<void> {
    await addWakeWord(wakeWordLibrary(), word, file);
    this.options.onChange();
  }

  /**
   * Adds a neural voice, and downloads the phonemes model if it is missing.
   * @throws HarkError VOICE_UNAVAILABLE, MODEL_LOAD, OUTPUT_UNWRITABLE, and the errors of `fetch`
   */
  async addVoice(file: string): Promise<NeuralVoice> {
    const voice = await addVoice(voiceLibrary(), file);
    this.options.onChange();
    await this.fetch(PHONEMES_ID);
    return voice;
  }

  /** Measures every installed model; `list` includes each result as soon as it is known. */
  async measure(): Promise<void> {
    for (const model of await this.list()) {
      if (!isInstalled(model)) continue;
      await this.#work(model.id, async () => {
        const speed = await measureSpeed(model, this.options.sttThreads);
        if (speed) this.#speeds.write({ ...this.#speeds.read(() => undefined), [model.id]: speed });
      }).catch(() => undefined);
    }
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

  async #download(model: Model, fetching: Fetching): Promise<void> {
    await fetchModels([model], {
      registry: this.options.registry,
      folder: fetchedFolder(),
      downloads: fetchedFolder(),
      signal: fetching.stop.signal,
      onProgress: (_name, receivedBytes, totalBytes) => {
        Object.assign(fetching, { receivedBytes, totalBytes });
        this.options.onChange();
      },
    });
  }

  async #describe(model: Model): Promise<ListedModel> {
    const { id, name, job, licence, licenceNote, source, files } = model;
    return {
      id,
      name,
      job,
      licence,
      ...(licenceNote ? { licenceNote } : {}),
      source,
      state: await this.#stateOf(model),
      diskBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      ...(files.length > 0 ? { downloadBytes: packageOf(model).bytes } : {}),
      wakeWords: files.flatMap(({ wakeWord }) => wakeWord ?? []),
    };
  }

  async #stateOf(model: Model): Promise<ModelState> {
    const place = await verifiedPlaceOf(model);
    if (place !== 'missing') return { type: place === 'built-in' ? 'built-in' : 'installed' };
    const fetching = this.#fetching.get(model.id);
    if (fetching) {
      return { type: 'fetching', receivedBytes: fetching.receivedBytes, totalBytes: fetching.totalBytes };
    }
    const receivedBytes = statSync(partOf(archive(model)), { throwIfNoEntry: false })?.size;
    if (receivedBytes === undefined) return { type: 'available' };
    return { type: 'paused', receivedBytes, totalBytes: packageOf(model).bytes };
  }

  async #describeAdded(
    id: string,
    name: string,
    job: 'wake' | 'tts',
    folder: string,
    wakeWords: string[],
  ): Promise<ListedModel> {
    return { id, name, job, licence: null, state: { type: 'installed' }, diskBytes: await bytesIn(folder), wakeWords };
  }
}

function modelOf(id: string): Model {
  const model = modelManifest.find((each) => each.id === id);
  if (!model) throw new HarkError('MODEL_MISSING', `there is no model ${id}`);
  return model;
}

function archive(model: Model): string {
  return archiveOf(packageOf(model), fetchedFolder());
}

function describeVoice({ folder, format, styles }: NeuralVoice): string {
  const kind = format === 'piper' ? 'Piper' : 'Kokoro';
  return styles.length > 1 ? `${folder} (${kind}, ${styles.length})` : `${folder} (${kind})`;
}

async function bytesIn(folder: string): Promise<number> {
  const infos = await Promise.all((await readdir(folder)).map((name) => stat(join(folder, name))));
  return infos.reduce((sum, { size }) => sum + size, 0);
}

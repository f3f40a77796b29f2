import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import type { Voice } from '../../../../shared/config-schema.ts';
import { HarkError } from '../../../../shared/errors.ts';
import { readModelFile } from '../../models/model-files.ts';
import type { Speech } from './speech.ts';
import { decodeWav } from './wav-samples.ts';

const OUTPUT_NAME = 'speech.wav';

/** Flite compiled to WebAssembly: the module is compiled once, each sentence runs in a fresh instance. */
export class Flite {
  private constructor(private readonly module: WebAssembly.Module) {}

  /** @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  static async load(): Promise<Flite> {
    const bytes = await readModelFile('flite', 'flite.wasm');
    try {
      return new Flite(await WebAssembly.compile(bytes));
    } catch (cause) {
      throw new HarkError('MODEL_LOAD', `flite.wasm: ${(cause as Error).message}`, { cause });
    }
  }

  /**
   * @param text one sentence
   * @throws HarkError TTS_FAILED
   */
  async synthesize(text: string, voice: Voice): Promise<Speech> {
    const files = new Map<string, File>();
    const silent = () => ConsoleStdout.lineBuffered(() => undefined);
    const wasi = new WASI(
      ['flite', '-voice', voice, '-t', text, '-o', `/${OUTPUT_NAME}`],
      [],
      [new OpenFile(new File([])), silent(), silent(), new PreopenDirectory('/', files)],
      { debug: false },
    );
    const instance = await WebAssembly.instantiate(this.module, { wasi_snapshot_preview1: wasi.wasiImport });
    const exitCode = wasi.start(instance as Parameters<WASI['start']>[0]);
    const wav = files.get(OUTPUT_NAME)?.data;
    if (exitCode !== 0 || !wav?.length) throw new HarkError('TTS_FAILED', `flite ended with exit code ${exitCode}`);
    return decodeWav(wav);
  }
}

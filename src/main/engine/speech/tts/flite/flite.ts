import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import { HarkError } from '../../../../../shared/errors.ts';
import type { BuiltInVoice } from '../../../../../shared/settings/voices.ts';
import { readModelFile } from '../../../../models/catalogue/model-files.ts';
import { decodeWav } from '../decode-wav.ts';
import type { Speech } from '../speech.ts';
import type { Prosody, Voice } from '../voice.ts';
import { asciiOf } from './ascii.ts';

const OUTPUT_NAME = 'speech.wav';

/** A program that has not begun: it can say one sentence. */
interface FreshProgram {
  /** Its command line, read when it begins. */
  args: string[];
  files: Map<string, File>;
  /** @returns its exit code */
  start(): number;
}

/** Flite compiled to WebAssembly: the module is compiled once, each sentence runs in a fresh instance. */
export class FliteVoice implements Voice {
  /** Made while nobody waits: with its voices' data, an instance takes 12 of some 40 ms. */
  #next: Promise<FreshProgram> | undefined;

  private constructor(
    private readonly module: WebAssembly.Module,
    private readonly voice: BuiltInVoice,
  ) {}

  /** @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  static async load(voice: BuiltInVoice): Promise<FliteVoice> {
    const bytes = await readModelFile('flite', 'flite.wasm');
    try {
      return new FliteVoice(await WebAssembly.compile(bytes), voice);
    } catch (cause) {
      throw new HarkError('MODEL_LOAD', `flite.wasm: ${(cause as Error).message}`, { cause });
    }
  }

  async speak(text: string, { speed = 1, pitch = 1 }: Prosody = {}): Promise<Speech> {
    const ascii = asciiOf(text);
    if (!/[a-z0-9]/i.test(ascii)) throw new HarkError('TEXT_UNSPEAKABLE', 'the voice speaks Latin letters only');
    const prepared = this.#next;
    this.#next = undefined;
    const program = await (prepared ?? this.#instantiate());
    const features = [`duration_stretch=${1 / speed}`, `f0_shift=${pitch}`].flatMap((feature) => ['--setf', feature]);
    program.args.push('flite', '-voice', this.voice, ...features, '-t', ascii, '-o', `/${OUTPUT_NAME}`);
    const exitCode = program.start();
    const wav = program.files.get(OUTPUT_NAME)?.data;
    if (exitCode !== 0 || !wav?.length) throw new HarkError('TTS_FAILED', `flite ended with exit code ${exitCode}`);
    return decodeWav(wav);
  }

  prepare(): void {
    this.#next ??= this.#instantiate();
    // Who takes it is told of a failure.
    this.#next.catch(() => undefined);
  }

  async #instantiate(): Promise<FreshProgram> {
    const args: string[] = [];
    const files = new Map<string, File>();
    const silent = () => ConsoleStdout.lineBuffered(() => undefined);
    const descriptors = [new OpenFile(new File([])), silent(), silent(), new PreopenDirectory('/', files)];
    const wasi = new WASI(args, [], descriptors, { debug: false });
    const instance = await WebAssembly.instantiate(this.module, { wasi_snapshot_preview1: wasi.wasiImport });
    return { args, files, start: () => wasi.start(instance as Parameters<WASI['start']>[0]) };
  }
}

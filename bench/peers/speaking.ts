/** Text to speech with the same voice in Hark, in Piper's own runtime (a Python process) and in sherpa-onnx. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import sherpa from 'sherpa-onnx-node';
import { type LocatedVoice, locateCatalogueVoice } from '../../src/main/engine/speech/tts/neural/catalogue-voices.ts';
import { piperConfigSchema } from '../../src/main/engine/speech/tts/neural/piper.ts';
import { openVoice } from '../../src/main/engine/speech/tts/registry.ts';
import type { Speech } from '../../src/main/engine/speech/tts/speech.ts';
import { voiceLibrary } from '../../src/main/models/catalogue/model-folders.ts';
import { bytesField } from '../../src/main/models/onnx/protobuf.ts';
import type { Peers } from './peer.ts';

const VOICE = 'en_US-joe-medium';
/** https://github.com/onnx/onnx/blob/main/onnx/onnx.proto: ModelProto.metadata_props, of a key (1) and a value (2). */
const METADATA = 14;

/** A voice that can be loaded again and again. `say` resolves to the length of the sound, milliseconds. */
interface Speaker {
  load(): Promise<void>;
  say(text: string): Promise<number>;
  /** The same up to the first part that can be played, for a runtime that plays a sentence in parts. */
  begin?(text: string): Promise<number>;
}

interface SpeakingPeers {
  loading: Peers<number, string>;
  firstSound: Peers<number, string>;
  speaking: Peers<number, string>;
  close(): void;
}

/**
 * @param python the folder of a virtual environment with `piper-tts`; without it Hark is alone, because sherpa-onnx takes its data too
 * @param workFolder where the files for sherpa-onnx are written
 */
export async function openSpeaking(python: string, workFolder: string, threads: number): Promise<SpeakingPeers> {
  const voice = await locateCatalogueVoice(VOICE);
  const speakers: Record<string, Speaker> = { Hark: harkSpeaker() };
  const data = espeakDataIn(python);
  const piper =
    data === undefined ? undefined : piperSpeaker(join(python, 'bin/python'), join(voice.folder, voice.model));
  if (piper) speakers["Piper's own runtime"] = piper;
  if (data !== undefined) speakers['sherpa-onnx'] = sherpaSpeaker(voice, data, workFolder, threads);
  for (const speaker of Object.values(speakers)) await speaker.load();
  const peersOf = (run: (speaker: Speaker) => (text: string) => Promise<number>) =>
    Object.fromEntries(Object.entries(speakers).map(([name, speaker]) => [name, run(speaker)]));
  return {
    loading: peersOf((speaker) => async () => {
      await speaker.load();
      return 1;
    }),
    firstSound: peersOf((speaker) => (text) => (speaker.begin ?? speaker.say)(text)),
    speaking: peersOf((speaker) => (text) => speaker.say(text)),
    close: () => piper?.close(),
  };
}

function harkSpeaker(): Speaker {
  let voice: Awaited<ReturnType<typeof openVoice>> | undefined;
  return {
    async load() {
      await voice?.close?.();
      voice = await openVoice(`neural:${VOICE}`, { library: voiceLibrary() });
    },
    async say(text) {
      return msOf(await voice?.speak(text));
    },
    async begin(text) {
      return msOf((await voice?.speakInParts?.(text).next())?.value);
    },
  };
}

function msOf(speech: Speech | undefined): number {
  return speech ? Math.round((1000 * speech.samples.length) / speech.sampleRateHz) : 0;
}

function espeakDataIn(python: string): string | undefined {
  const libraries = join(python, 'lib');
  if (!existsSync(libraries)) return undefined;
  const folders = readdirSync(libraries).map((name) => join(libraries, name, 'site-packages/piper/espeak-ng-data'));
  return folders.find((folder) => existsSync(folder));
}

function piperSpeaker(python: string, model: string): Speaker & { close(): void } {
  const child = spawn(python, [join(import.meta.dirname, 'piper-peer.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (request: object): Promise<number> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { done, value } = await lines.next();
    if (done) throw new Error("Piper's process ended");
    return Number(JSON.parse(value));
  };
  return {
    load: async () => void (await ask({ load: model })),
    say: (text) => ask({ say: text }),
    close: () => void child.kill(),
  };
}

/** sherpa-onnx wants the table of phonemes in a file of its own, and what Piper keeps in JSON inside the model. */
function sherpaSpeaker(voice: LocatedVoice, espeakData: string, workFolder: string, threads: number): Speaker {
  const config = piperConfigSchema.parse(JSON.parse(readFileSync(join(voice.folder, `${voice.model}.json`), 'utf8')));
  const folder = join(workFolder, 'speaking');
  mkdirSync(folder, { recursive: true });
  const [model, tokens] = [join(folder, voice.model), join(folder, 'tokens.txt')];
  const table = Object.entries(config.phoneme_id_map).map(([phoneme, [id]]) => `${phoneme} ${id}`);
  writeFileSync(tokens, `${table.join('\n')}\n`);
  const properties = {
    model_type: 'vits',
    comment: 'piper',
    language: 'English',
    voice: config.espeak.voice,
    has_espeak: '1',
    n_speakers: String(config.num_speakers),
    sample_rate: String(config.audio.sample_rate),
  };
  const metadata = Object.entries(properties).map(([key, value]) =>
    bytesField(METADATA, Buffer.concat([bytesField(1, key), bytesField(2, value)])),
  );
  writeFileSync(model, Buffer.concat([readFileSync(join(voice.folder, voice.model)), ...metadata]));
  const { noise_scale, noise_w, length_scale } = config.inference;
  let tts: InstanceType<typeof sherpa.OfflineTts> | undefined;
  return {
    async load() {
      tts = new sherpa.OfflineTts({
        model: {
          vits: {
            model,
            tokens,
            dataDir: espeakData,
            noiseScale: noise_scale,
            noiseScaleW: noise_w,
            lengthScale: length_scale,
          },
          numThreads: threads,
          provider: 'cpu',
        },
        maxNumSentences: 1,
      });
    },
    async say(text) {
      const { samples, sampleRate } = tts?.generate({ text, sid: 0, speed: 1 }) ?? { samples: [], sampleRate: 1 };
      return Math.round((1000 * samples.length) / sampleRate);
    },
  };
}

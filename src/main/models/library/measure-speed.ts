import { setTimeout as wait } from 'node:timers/promises';
import { msOfSamples, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { type ListedModel, type ModelSpeed, VOICE_ID } from '../../../shared/models/models.ts';
import { BUILT_IN_VOICES, parseVoiceName } from '../../../shared/settings/voices.ts';
import { loadStt } from '../../engine/speech/stt/registry.ts';
import { openVoice } from '../../engine/speech/tts/registry.ts';
import { SileroVad, VAD_FRAME_SAMPLES } from '../../engine/speech/vad/silero-vad.ts';
import { wakeEngine } from '../../engine/speech/wake/registry.ts';
import { languageModelFile } from '../catalogue/language-models.ts';
import { type Model, manifestModel, modelManifest } from '../catalogue/manifest.ts';
import { voiceLibrary } from '../catalogue/model-folders.ts';
import { loadOnnxSession } from '../runtime/onnx-session.ts';
import { type ConnectLanguageModel, measureLanguageModel } from './measure-language-model.ts';
import { medianMs } from './median-ms.ts';

const FRAMES = 60;
const SENTENCES = 5;
const PREPARATION_MS = 300;
/** Always installed. */
const SAMPLE_VOICE = BUILT_IN_VOICES[0];
const SENTENCE = 'It is half past seven, and the sun is shining.';
const SILENCE = new Float32Array(samplesOfMs(200));
const FRAME_OPTIONS = { threads: 1, inputLength: 'fixed' } as const;

export interface MeasureOptions {
  sttThreads: number;
  connectLanguageModel: ConnectLanguageModel;
}

/**
 * Measures a model the way the engine runs it.
 * @returns the median time, or the speed of a language model; undefined for a model that only supports another model
 * @throws HarkError if it cannot be loaded
 */
export async function measureSpeed(
  { id, job, wakeWords }: ListedModel,
  { sttThreads, connectLanguageModel }: MeasureOptions,
): Promise<ModelSpeed | undefined> {
  const model = modelManifest.find((each) => each.id === id);
  if (job === 'vad') return measureVad();
  if (job === 'wake') return measureWakeWords(wakeWords, model);
  if (job === 'stt') return measureStt(id, sttThreads);
  if (job === 'llm') return measureLanguageModel(await languageModelFile(id), connectLanguageModel);
  if (model?.engine === parseVoiceName(SAMPLE_VOICE).engine) return measureVoice(SAMPLE_VOICE);
  if (model?.engine === 'piper' || model?.engine === 'kokoro') return measureVoice(`${VOICE_ID}${id}`);
  return id.startsWith(VOICE_ID) ? measureVoice(id) : undefined;
}

async function measureVad(): Promise<ModelSpeed> {
  const session = await loadOnnxSession('silero-vad', 'silero_vad.onnx', FRAME_OPTIONS);
  const vad = new SileroVad(session);
  const frame = new Float32Array(VAD_FRAME_SAMPLES);
  const computeMs = await medianMs(FRAMES, () => vad.process(frame));
  await session.release();
  return { computeMs, inputMs: msOfSamples(VAD_FRAME_SAMPLES) };
}

async function measureWakeWords(words: readonly string[], model: Model | undefined): Promise<ModelSpeed> {
  const { engine } = model ?? manifestModel('wake');
  // A file without a word is shared by all words.
  const withShared = model?.files.some(({ wakeWord }) => wakeWord === undefined) ?? false;
  const frameRun = await wakeEngine(engine).loadFrameRun(words, withShared);
  const computeMs = await medianMs(FRAMES, () => frameRun.run());
  await frameRun.release();
  return { computeMs, inputMs: msOfSamples(frameRun.frameSamples) };
}

async function measureStt(id: string, threads: number): Promise<ModelSpeed> {
  const voice = await openVoice(SAMPLE_VOICE, { library: voiceLibrary() });
  // This voice already speaks at the sample rate of STT.
  const { samples } = await voice.speak(SENTENCE);
  const recognizer = await loadStt(id, { threads });
  const transcribe = (audio: Float32Array) => recognizer.transcribe(audio, { isCancelled: () => false });
  const computeMs = await medianMs(
    SENTENCES,
    () => transcribe(samples),
    // Silence in between keeps an engine from reusing cached results for the sentence.
    () => transcribe(SILENCE),
  );
  await recognizer.release();
  return { computeMs, inputMs: msOfSamples(samples.length) };
}

async function measureVoice(name: string): Promise<ModelSpeed> {
  const voice = await openVoice(name, { library: voiceLibrary() });
  let inputMs = 0;
  const computeMs = await medianMs(
    SENTENCES,
    async () => {
      const { samples, sampleRateHz } = await voice.speak(SENTENCE);
      inputMs = (samples.length / sampleRateHz) * 1000;
    },
    async () => {
      voice.prepare?.();
      await wait(PREPARATION_MS);
    },
  );
  return { computeMs, inputMs };
}

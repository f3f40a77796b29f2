import { setTimeout as wait } from 'node:timers/promises';
import { msOfSamples } from '../../../shared/audio/audio-format.ts';
import { type ListedModel, type ModelSpeed, VOICE_ID } from '../../../shared/models/models.ts';
import type { SttModel } from '../../../shared/settings/sections/stt.ts';
import { Moonshine } from '../../engine/speech/stt/moonshine.ts';
import { openVoice } from '../../engine/speech/tts/open-voice.ts';
import { voiceLibrary } from '../../engine/speech/tts/tts-worker-client.ts';
import { SileroVad, VAD_FRAME_SAMPLES } from '../../engine/speech/vad/silero-vad.ts';
import { runSingle, WAKE_FRAME_SAMPLES, WakeFeatures } from '../../engine/speech/wake/wake-features.ts';
import { wakeWordFile, wakeWordLibrary } from '../../engine/speech/wake/wake-word-library.ts';
import { createOnnxSession, loadOnnxSession } from '../runtime/onnx-session.ts';
import { medianMs } from './median-ms.ts';

const FRAMES = 60;
const SENTENCES = 5;
const PREPARATION_MS = 300;
const SENTENCE = 'It is half past seven, and the sun is shining.';
const FRAME_OPTIONS = { threads: 1, inputLength: 'fixed' } as const;

/**
 * Runs a model as the engine runs it.
 * @returns the median; undefined for what only helps another model
 * @throws HarkError when it cannot be loaded
 */
export async function measureSpeed(
  { id, job, wakeWords }: ListedModel,
  sttThreads: number,
): Promise<ModelSpeed | undefined> {
  if (job === 'vad') return measureVad();
  if (job === 'wake') return measureWakeWords(wakeWords, id === 'openwakeword');
  if (job === 'stt') return measureStt(id === 'moonshine-tiny' ? 'tiny' : 'base', sttThreads);
  if (id === 'flite') return measureVoice('slt');
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

/** @param withFeatures whether the features that all wake words share count */
async function measureWakeWords(words: readonly string[], withFeatures: boolean): Promise<ModelSpeed> {
  const paths = await Promise.all(words.map((word) => wakeWordFile(wakeWordLibrary(), word)));
  const [melspectrogram, embedding, ...keywords] = await Promise.all([
    loadOnnxSession('openwakeword', 'melspectrogram.onnx', FRAME_OPTIONS),
    loadOnnxSession('openwakeword', 'embedding_model.onnx', FRAME_OPTIONS),
    ...paths.map((path) => createOnnxSession(path, FRAME_OPTIONS)),
  ]);
  const features = new WakeFeatures({ melspectrogram, embedding });
  const frame = new Float32Array(WAKE_FRAME_SAMPLES);
  const computeMs = await medianMs(FRAMES, async () => {
    if (withFeatures) await features.push(frame);
    for (const keyword of keywords) await runSingle(keyword, features.tensor);
  });
  await Promise.all([melspectrogram, embedding, ...keywords].map((session) => session.release()));
  return { computeMs, inputMs: msOfSamples(WAKE_FRAME_SAMPLES) };
}

async function measureStt(model: SttModel, threads: number): Promise<ModelSpeed> {
  const voice = await openVoice('slt', voiceLibrary());
  // This voice speaks at the rate that STT hears at.
  const { samples } = await voice.speak(SENTENCE);
  const moonshine = await Moonshine.load(model, threads);
  const computeMs = await medianMs(SENTENCES, () => moonshine.transcribe(samples, () => false));
  await moonshine.release();
  return { computeMs, inputMs: msOfSamples(samples.length) };
}

async function measureVoice(name: string): Promise<ModelSpeed> {
  const voice = await openVoice(name, voiceLibrary());
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

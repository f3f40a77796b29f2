import { setTimeout as wait } from 'node:timers/promises';
import { msOfSamples, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { type ListedModel, type ModelSpeed, VOICE_ID } from '../../../shared/models/models.ts';
import { BUILT_IN_VOICES } from '../../../shared/settings/voices.ts';
import { loadStt } from '../../engine/speech/stt/registry.ts';
import { openVoice } from '../../engine/speech/tts/registry.ts';
import { voiceLibrary } from '../../engine/speech/tts/worker/tts-worker-client.ts';
import { SileroVad, VAD_FRAME_SAMPLES } from '../../engine/speech/vad/silero-vad.ts';
import { runSingle, WAKE_FRAME_SAMPLES, WakeFeatures } from '../../engine/speech/wake/openwakeword/wake-features.ts';
import { wakeWordFile, wakeWordLibrary } from '../../engine/speech/wake/openwakeword/wake-word-library.ts';
import { createOnnxSession, loadOnnxSession } from '../runtime/onnx-session.ts';
import { medianMs } from './median-ms.ts';

const FRAMES = 60;
const SENTENCES = 5;
const PREPARATION_MS = 300;
/** Always installed. */
const SAMPLE_VOICE = BUILT_IN_VOICES[0];
const SENTENCE = 'It is half past seven, and the sun is shining.';
const SILENCE = new Float32Array(samplesOfMs(200));
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
  if (job === 'stt') return measureStt(id, sttThreads);
  if (id === 'flite') return measureVoice(SAMPLE_VOICE);
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

async function measureStt(id: string, threads: number): Promise<ModelSpeed> {
  const voice = await openVoice(SAMPLE_VOICE, { library: voiceLibrary() });
  // This voice speaks at the rate that STT takes.
  const { samples } = await voice.speak(SENTENCE);
  const recognizer = await loadStt(id, { threads });
  const transcribe = (audio: Float32Array) => recognizer.transcribe(audio, { isCancelled: () => false });
  const computeMs = await medianMs(
    SENTENCES,
    () => transcribe(samples),
    // The same sentence again would cost an engine nothing that remembers what it heard last.
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

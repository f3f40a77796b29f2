import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { DEFAULT_STT_MODEL } from '../../../shared/settings/sections/stt.ts';
import { BUILT_IN_VOICES } from '../../../shared/settings/voices.ts';
import { Resampler } from '../../audio-file/resampler.ts';
import { loadStt } from '../../engine/speech/stt/registry.ts';
import type { SttRecognizer } from '../../engine/speech/stt/stt-engine.ts';
import { openVoice } from '../../engine/speech/tts/registry.ts';
import type { Speech } from '../../engine/speech/tts/speech.ts';
import { modelManifest } from '../catalogue/manifest.ts';
import { voiceLibrary } from '../catalogue/model-folders.ts';
import type { ProbeTask } from '../providers/probe.ts';
import { medianMs } from './median-ms.ts';

const SENTENCE = 'What is the weather like in London today?';
const SILENCE = new Float32Array(samplesOfMs(200));
const RUNS = 5;
/** Slower models are measured once, without a median. */
const SLOW_MS = 1000;

interface ProbeRun {
  computeMs: number;
  /** The transcript. */
  result: string;
}

/** Transcribes or speaks a sentence several times. @throws HarkError if the model cannot be loaded */
export async function probeModel({ model, provider, threads }: ProbeTask): Promise<ProbeRun> {
  if (modelManifest.some(({ id, job }) => id === model && job === 'stt')) {
    const recognizer = await loadStt(model, { threads, provider });
    // This voice already speaks at the sample rate of STT.
    const { samples } = await (await openVoice(BUILT_IN_VOICES[0], { library: voiceLibrary() })).speak(SENTENCE);
    return measure(
      () => textOf(recognizer, samples),
      // Silence in between keeps an engine from reusing cached results for the sentence.
      () => textOf(recognizer, SILENCE),
    );
  }
  const voice = await openVoice(model, { library: voiceLibrary(), provider });
  let speech: Speech | undefined;
  const { computeMs } = await measure(async () => {
    speech = await voice.speak(SENTENCE);
    return '';
  });
  // Piper's output varies, so compare the transcript.
  const listener = await loadStt(DEFAULT_STT_MODEL, { threads });
  return { computeMs, result: speech ? await textOf(listener, resampled(speech)) : '' };
}

/** @param between runs before each measurement, untimed */
async function measure(
  work: () => Promise<string>,
  between: () => Promise<unknown> = async () => undefined,
): Promise<ProbeRun> {
  let result = '';
  const once = async () => {
    result = await work();
  };
  // The first run includes compilation.
  await once();
  await between();
  const firstMs = await msOf(once);
  return { computeMs: firstMs > SLOW_MS ? firstMs : await medianMs(RUNS, once, between), result };
}

async function msOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function textOf(recognizer: SttRecognizer, samples: Float32Array): Promise<string> {
  return (await recognizer.transcribe(samples, { isCancelled: () => false }))?.text ?? '';
}

function resampled({ samples, sampleRateHz }: Speech): Float32Array {
  return sampleRateHz === SAMPLE_RATE_HZ ? samples : new Resampler(sampleRateHz, SAMPLE_RATE_HZ).push(samples);
}

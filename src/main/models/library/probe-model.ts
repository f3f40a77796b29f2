import { SAMPLE_RATE_HZ } from '../../../shared/audio/audio-format.ts';
import { Resampler } from '../../audio-file/resampler.ts';
import { Moonshine } from '../../engine/speech/stt/moonshine.ts';
import { decodeTokens } from '../../engine/speech/stt/tokenizer.ts';
import { openVoice } from '../../engine/speech/tts/open-voice.ts';
import type { Speech } from '../../engine/speech/tts/speech.ts';
import { voiceLibrary } from '../../engine/speech/tts/tts-worker-client.ts';
import type { ProbeTask } from '../providers/probe.ts';
import { medianMs } from './median-ms.ts';

const SENTENCE = 'What is the weather like in London today?';
const RUNS = 5;
/** One that takes so long for a sentence need not be known by the millisecond. */
const SLOW_MS = 1000;

interface ProbeRun {
  computeMs: number;
  /** The words that were heard. */
  result: string;
}

/** Has STT hear a sentence, or a neural voice say one, some times over. @throws HarkError when it cannot be loaded */
export async function probeModel({ model, provider, threads }: ProbeTask): Promise<ProbeRun> {
  if (model === 'moonshine-base' || model === 'moonshine-tiny') {
    const size = model === 'moonshine-base' ? 'base' : 'tiny';
    const moonshine = await Moonshine.load(size, threads, provider);
    // This voice speaks at the rate that STT hears at.
    const { samples } = await (await openVoice('slt', voiceLibrary())).speak(SENTENCE);
    return measure(async () => textOf(moonshine, samples));
  }
  const voice = await openVoice(model, voiceLibrary(), provider);
  let speech: Speech | undefined;
  const { computeMs } = await measure(async () => {
    speech = await voice.speak(SENTENCE);
    return '';
  });
  // Piper's says it a little otherwise each time: the words are what must be the same.
  const listener = await Moonshine.load('base', threads);
  return { computeMs, result: speech ? await textOf(listener, resampled(speech)) : '' };
}

async function measure(work: () => Promise<string>): Promise<ProbeRun> {
  let result = '';
  const once = async () => {
    result = await work();
  };
  // The first run compiles.
  await once();
  const firstMs = await msOf(once);
  return { computeMs: firstMs > SLOW_MS ? firstMs : await medianMs(RUNS, once), result };
}

async function msOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function textOf(moonshine: Moonshine, samples: Float32Array): Promise<string> {
  const { tokens } = await moonshine.transcribe(samples, () => false);
  return decodeTokens(tokens).trim();
}

function resampled({ samples, sampleRateHz }: Speech): Float32Array {
  return sampleRateHz === SAMPLE_RATE_HZ ? samples : new Resampler(sampleRateHz, SAMPLE_RATE_HZ).push(samples);
}

import { SAMPLE_RATE_HZ } from '../../../../shared/audio/audio-format.ts';
import { HarkError } from '../../../../shared/errors.ts';
import { Resampler } from '../../../audio-file/resampler.ts';
import { type Model, modelManifest, sttModelNamed } from '../../../models/catalogue/manifest.ts';
import { moonshineEngine } from './moonshine/engine.ts';
import type { SttEngine, SttLoadOptions, SttRecognizer } from './stt-engine.ts';
import { whisperEngine } from './whisper/engine.ts';

/** Every STT engine. A new one is a folder, a line here and an entry in models/manifest.json. */
const STT_ENGINES: readonly SttEngine[] = [moonshineEngine, whisperEngine];

/** Where engines and models are looked up; tests add their own. */
export interface SttCatalogue {
  engines: readonly SttEngine[];
  models: readonly Model[];
}

const BUILT_IN: SttCatalogue = { engines: STT_ENGINES, models: modelManifest };

/** @throws HarkError MODEL_MISSING when there is no such model, MODEL_LOAD when no engine runs it */
export function sttEngineOf(name: string, catalogue: SttCatalogue = BUILT_IN): SttEngine {
  const { id, engine } = sttModelNamed(name, catalogue.models);
  const found = catalogue.engines.find((each) => each.id === engine);
  if (!found) throw new HarkError('MODEL_LOAD', `no engine runs ${id}: models/manifest.json names "${engine}"`);
  return found;
}

/**
 * Loads an STT model with the engine that its manifest entry names. It takes 16 kHz, whatever the engine's own rate is.
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export async function loadStt(
  name: string,
  options: SttLoadOptions,
  catalogue: SttCatalogue = BUILT_IN,
): Promise<SttRecognizer> {
  const engine = sttEngineOf(name, catalogue);
  const recognizer = await engine.load(sttModelNamed(name, catalogue.models), options);
  const { sampleRateHz } = engine.capabilities;
  return sampleRateHz === SAMPLE_RATE_HZ ? recognizer : resampling(recognizer, sampleRateHz);
}

/** Takes audio at the pipeline's rate for an engine of another rate. */
function resampling(recognizer: SttRecognizer, toHz: number): SttRecognizer {
  return {
    transcribe: (samples, request) => recognizer.transcribe(new Resampler(SAMPLE_RATE_HZ, toHz).push(samples), request),
    release: () => recognizer.release(),
  };
}

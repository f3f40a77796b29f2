import { HarkError } from '../../../shared/errors.ts';
import { DEFAULT_VOICE } from '../../../shared/settings/voices.ts';
import { writeWav } from '../../audio-file/write-wav.ts';
import { loadConfig } from '../../config/load-config.ts';
import { Engine } from '../../engine/engine.ts';
import { spokenVoice } from '../../models/catalogue/spoken-voice.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { inMs, printError, printJson } from '../output.ts';

export interface SayOptions {
  out: string;
  /** As `tts.voice`. */
  voice?: string;
  json?: boolean;
}

/** `hark say`: text to a WAV file. */
export async function say(text: string, { out, voice, json = false }: SayOptions): Promise<ExitCode> {
  const { config } = loadConfig();
  // A voice that was asked for must be the one that is heard; only the default one has a substitute.
  const chosen = voice ?? (config.tts.voice === DEFAULT_VOICE ? undefined : config.tts.voice);
  if (voice !== undefined && spokenVoice(voice) !== voice) {
    throw new HarkError('VOICE_UNAVAILABLE', `the voice ${voice} is not installed`);
  }
  const withVoice = { ...config, tts: { ...config.tts, voice: chosen ?? DEFAULT_VOICE } };
  const engine = new Engine(withVoice, chosen === undefined ? printError : undefined);
  try {
    const { samples, sampleRateHz, computeMs } = await engine.synthesizeWhole(text);
    await writeWav(out, samples, sampleRateHz);
    const durationMs = Math.round((samples.length / sampleRateHz) * 1000);
    if (json) printJson({ file: out, durationMs, sampleRateHz, computeMs: Math.round(computeMs) });
    else process.stderr.write(`  ${(durationMs / 1000).toFixed(1)} s of speech in ${inMs(computeMs)}: ${out}\n`);
    return EXIT.ok;
  } finally {
    await engine.close();
  }
}

import { writeWav } from '../../audio-file/write-wav.ts';
import { loadConfig } from '../../config/load-config.ts';
import { Engine } from '../../engine/engine.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { inMs, printJson } from '../output.ts';

export interface SayOptions {
  out: string;
  /** As `tts.voice`. */
  voice?: string;
  json?: boolean;
}

/** `hark say`: text to a WAV file. */
export async function say(text: string, { out, voice, json = false }: SayOptions): Promise<ExitCode> {
  const { config } = loadConfig();
  const engine = new Engine(voice ? { ...config, tts: { ...config.tts, voice } } : config);
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

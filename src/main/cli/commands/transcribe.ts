import { msOfSamples } from '../../../shared/audio/audio-format.ts';
import { readWholeAudioFile } from '../../audio-file/read-audio-file.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { ExitCode } from '../exit-codes.ts';
import { forEachFile } from '../for-each-file.ts';
import { openEngine } from '../open-engine.ts';
import { inMs, print, printJson } from '../output.ts';

/** `hark transcribe`: what is said in each file. */
export async function transcribe(files: string[], { json = false }: { json?: boolean }): Promise<ExitCode> {
  const engine = await openEngine(loadConfig().config);
  try {
    await engine.warm();
    return await forEachFile(files, json, async (file) => {
      const samples = await readWholeAudioFile(file);
      const audioMs = Math.round(msOfSamples(samples.length));
      const { text, computeMs } = await engine.transcribeWhole(samples);
      if (json) return printJson({ file, text, audioMs, computeMs: Math.round(computeMs) });
      print(`${files.length > 1 ? `${file}: ` : ''}${text}`);
      process.stderr.write(`  ${(audioMs / 1000).toFixed(1)} s of audio in ${inMs(computeMs)}\n`);
    });
  } finally {
    await engine.close();
  }
}

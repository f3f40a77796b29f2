import { msOfSamples } from '../../../shared/audio/audio-format.ts';
import type { ConversationLanguage } from '../../../shared/settings/conversation-languages.ts';
import { readWholeAudioFile } from '../../audio-file/read-audio-file.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { ExitCode } from '../exit-codes.ts';
import { forEachFile } from '../for-each-file.ts';
import { openEngine } from '../open-engine.ts';
import { inMs, print, printError, printJson } from '../output.ts';
import { withLanguage } from '../with-language.ts';

/** `hark transcribe`: what is said in each file. */
export async function transcribe(
  files: string[],
  { json = false, language }: { json?: boolean; language?: ConversationLanguage },
): Promise<ExitCode> {
  // It is reported below that a language is not heard.
  const onProblem = language === undefined ? printError : () => undefined;
  const engine = await openEngine(withLanguage(loadConfig().config, language), onProblem);
  try {
    // A language that was asked for must be the one that is heard.
    engine.hearableLanguage(language);
    await engine.warm();
    return await forEachFile(files, json, async (file) => {
      const samples = await readWholeAudioFile(file, printError);
      const audioMs = Math.round(msOfSamples(samples.length));
      const { text, language: heardIn, computeMs } = await engine.transcribeWhole(samples);
      if (json) return printJson({ file, text, language: heardIn, audioMs, computeMs: Math.round(computeMs) });
      print(`${files.length > 1 ? `${file}: ` : ''}${text}`);
      process.stderr.write(`  ${(audioMs / 1000).toFixed(1)} s of audio in ${inMs(computeMs)}\n`);
    });
  } finally {
    await engine.close();
  }
}

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HarkError, toHarkError } from '../../../shared/errors.ts';
import { DEFAULT_VOICE } from '../../../shared/settings/voices.ts';
import { writeWav } from '../../audio-file/write-wav.ts';
import { loadConfig } from '../../config/load-config.ts';
import { Engine } from '../../engine/engine.ts';
import { showPhonemes } from '../../engine/speech/tts/given-phonemes.ts';
import type { SpokenLanguage } from '../../engine/speech/tts/text/spoken/language.ts';
import { Pronunciations } from '../../engine/speech/tts/text/spoken/pronunciations.ts';
import { spokenSentences } from '../../engine/speech/tts/text/spoken/spoken-sentences.ts';
import { spokenVoice } from '../../models/catalogue/spoken-voice.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { exitCodeFor } from '../for-each-file.ts';
import { errorLine, inMs, print, printError, printJson } from '../output.ts';
import { readTextFile } from '../text-file.ts';

export interface SayOptions {
  /** The WAV file to write. */
  out?: string;
  /** A text file; each line is spoken on its own. */
  file?: string;
  /** The folder for a WAV file a line. */
  outDir?: string;
  /** Prints what would be spoken. */
  normalized?: boolean;
  /** Of numbers and dates; found out from the text when it is not given. */
  language?: SpokenLanguage;
  /** As `tts.voice`. */
  voice?: string;
  json?: boolean;
}

/**
 * `hark say`: text to WAV files, or to the words that a voice says.
 * @throws HarkError COMMAND_INVALID for options that do not go together, TEXT_FILE_INVALID, OUTPUT_UNWRITABLE
 */
export async function say(text: string | undefined, options: SayOptions): Promise<ExitCode> {
  const { file, out, outDir, normalized = false } = options;
  if ((text === undefined) === (file === undefined)) {
    throw new HarkError('COMMAND_INVALID', 'give either a text or --file with a text file');
  }
  const lines = text === undefined ? linesOf(readTextFile(file ?? '')) : [text];
  if (normalized) return printNormalized(lines, options);
  if (text !== undefined) {
    if (out === undefined) throw new HarkError('COMMAND_INVALID', 'give --out with the WAV file to write');
    return withEngine(options, (engine) => speak(engine, text, out, options));
  }
  if (outDir === undefined)
    throw new HarkError('COMMAND_INVALID', 'give --out-dir with the folder for a WAV file a line');
  await makeFolder(outDir);
  return withEngine(options, (engine) => speakLines(engine, lines, outDir, options));
}

/** A line out for a line in. */
function printNormalized(lines: readonly string[], { language, json = false }: SayOptions): ExitCode {
  const pronunciations = new Pronunciations(loadConfig().config.tts.pronunciations);
  for (const text of lines) {
    const spoken = showPhonemes(spokenSentences(text, { language, pronunciations }).join(' '));
    if (json) printJson({ text, spoken });
    else print(spoken);
  }
  return EXIT.ok;
}

/** A line that cannot be spoken is reported and does not end the rest. */
async function speakLines(
  engine: Engine,
  lines: readonly string[],
  outDir: string,
  options: SayOptions,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  for (const [index, line] of lines.entries()) {
    const out = join(outDir, `${String(index + 1).padStart(4, '0')}.wav`);
    try {
      await speak(engine, line, out, options);
    } catch (thrown) {
      const error = toHarkError(thrown);
      if (options.json) printJson(errorLine(error, out));
      printError(new HarkError(error.code, `line ${index + 1}: ${error.message}`));
      exitCode = exitCodeFor(error.code);
      if (exitCode === EXIT.environment || error.code === 'OUTPUT_UNWRITABLE') return exitCode;
    }
  }
  return exitCode;
}

async function speak(
  engine: Engine,
  text: string,
  out: string,
  { language, json = false }: SayOptions,
): Promise<ExitCode> {
  const { samples, sampleRateHz, computeMs } = await engine.synthesizeWhole(text, language);
  await writeWav(out, samples, sampleRateHz);
  const durationMs = Math.round((samples.length / sampleRateHz) * 1000);
  if (json) printJson({ file: out, durationMs, sampleRateHz, computeMs: Math.round(computeMs) });
  else process.stderr.write(`  ${(durationMs / 1000).toFixed(1)} s of speech in ${inMs(computeMs)}: ${out}\n`);
  return EXIT.ok;
}

async function withEngine({ voice }: SayOptions, run: (engine: Engine) => Promise<ExitCode>): Promise<ExitCode> {
  const { config } = loadConfig();
  // A voice that was asked for must be the one that is heard; only the default one has a substitute.
  const chosen = voice ?? (config.tts.voice === DEFAULT_VOICE ? undefined : config.tts.voice);
  if (voice !== undefined && spokenVoice(voice) !== voice) {
    throw new HarkError('VOICE_UNAVAILABLE', `the voice ${voice} is not installed`);
  }
  const withVoice = { ...config, tts: { ...config.tts, voice: chosen ?? DEFAULT_VOICE } };
  const engine = new Engine(withVoice, chosen === undefined ? printError : undefined);
  try {
    // A voice that was asked for says all.
    if (voice === undefined) await engine.languages.load();
    return await run(engine);
  } finally {
    await engine.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdirWithParents(path);
  } catch (cause) {
    throw new HarkError('OUTPUT_UNWRITABLE', `cannot make the folder ${path}: ${(cause as Error).message}`, { cause });
  }
}

/** Node's own `recursive` never returns where a file system refuses with ENOENT, as /proc does. */
async function mkdirWithParents(path: string): Promise<void> {
  if (existsSync(path)) return;
  await mkdirWithParents(dirname(path));
  await mkdir(path);
}

/** The line feed at the end of the file begins no line. */
function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/u, '').split(/\r?\n/u);
}

import { lettersForEspeak } from '../spelled-letters.ts';
import type { Prosody } from '../voice.ts';

interface Invocation {
  args: string[];
  env?: Record<string, string>;
}

/** A voice by its name, with the tag of its language. */
export interface NamedVoice {
  name: string;
  language: string;
}

/** The operating system's speech program, as Hark calls it: without a shell, the text on its standard input. */
export interface SpeechProgram {
  command: string;
  /** What to do when it is not there. */
  install: string;
  /** @param out the WAV file to write. @returns how to have the standard input spoken into it */
  speak(voice: string | undefined, prosody: Required<Prosody>, out: string): Invocation;
  /** Whether `speak` follows the pitch. */
  hasPitch: boolean;
  /** Changes the text where the program would read it wrongly. */
  prepare?(text: string): string;
  list: string[];
  parseList(output: string): NamedVoice[];
}

/** Words a minute that the programs speak at by themselves (`man espeak-ng`, `man say`). */
const USUAL_WORDS_PER_MINUTE = 175;

/** It speaks kana alone, and says "Chinese letter" for all else. */
const UNSPOKEN_BY_ESPEAK = 'ja';

const linesOf = (output: string) => output.split(/\r?\n/).filter((line) => line.trim() !== '');
const wordsPerMinute = (speed: number) => String(Math.round(USUAL_WORDS_PER_MINUTE * speed));

const ESPEAK: SpeechProgram = {
  command: 'espeak-ng',
  install: 'Install espeak-ng with the package manager of the system.',
  speak: (voice, { speed, pitch }, out) => {
    // 0..99, its own being 50.
    const pitchLevel = Math.round(Math.min(99, 50 * pitch));
    return {
      args: [
        '-w',
        out,
        '-v',
        voice ?? 'en-us',
        '-s',
        wordsPerMinute(speed),
        '-p',
        String(pitchLevel),
        '-b',
        '1',
        '--stdin',
      ],
    };
  },
  hasPitch: true,
  prepare: lettersForEspeak,
  list: ['--voices'],
  // A table under a line of headings: priority, language, age and gender, name, file.
  parseList: (output) =>
    linesOf(output)
      .slice(1)
      .flatMap((line) => line.trim().split(/\s+/)[1] ?? [])
      .filter((language) => language !== UNSPOKEN_BY_ESPEAK)
      // By the language it takes the voice of usual quality.
      .map((language) => ({ name: language, language })),
};

const MACOS_SAY: SpeechProgram = {
  command: '/usr/bin/say',
  install: 'It comes with macOS.',
  speak: (voice, { speed }, out) => {
    const format = ['--file-format=WAVE', '--data-format=LEI16@22050'];
    return { args: [...(voice ? ['-v', voice] : []), '-r', wordsPerMinute(speed), '-o', out, ...format, '-f', '-'] };
  },
  hasPitch: false,
  list: ['-v', '?'],
  // "Samantha            en_US    # Hello! My name is Samantha."
  parseList: (output) =>
    linesOf(output).flatMap((line) => {
      const [, name, language] = line.match(/^(.+?)\s+([a-z]{2,3}[_-]\w+)\s+#/) ?? [];
      return name && language ? [{ name, language: language.replace('_', '-') }] : [];
    }),
};

/** Constant words: what varies comes by the environment and the standard input. */
const POWERSHELL_SPEAK = `
Add-Type -AssemblyName System.Speech
$speech = New-Object System.Speech.Synthesis.SpeechSynthesizer
if ($env:HARK_SPEAK_VOICE) { $speech.SelectVoice($env:HARK_SPEAK_VOICE) }
$speech.Rate = [int]$env:HARK_SPEAK_RATE
$format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, 'Sixteen', 'Mono')
$speech.SetOutputToWaveFile($env:HARK_SPEAK_OUT, $format)
[Console]::InputEncoding = [Text.Encoding]::UTF8
$speech.Speak([Console]::In.ReadToEnd())
$speech.Dispose()`;
const POWERSHELL_LIST = `
Add-Type -AssemblyName System.Speech
(New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() |
  Where-Object { $_.Enabled } |
  ForEach-Object { "$($_.VoiceInfo.Culture.Name) $($_.VoiceInfo.Name)" }`;
const POWERSHELL_OPTIONS = ['-NoProfile', '-NonInteractive', '-Command'];

const WINDOWS_SAPI: SpeechProgram = {
  command: 'powershell.exe',
  install: 'It comes with Windows.',
  speak: (voice, { speed }, out) => {
    // -10..10, a third to three times its own speed.
    const rate = Math.max(-10, Math.min(10, Math.round((10 * Math.log(speed)) / Math.log(3))));
    const env = { HARK_SPEAK_VOICE: voice ?? '', HARK_SPEAK_RATE: String(rate), HARK_SPEAK_OUT: out };
    return { args: [...POWERSHELL_OPTIONS, POWERSHELL_SPEAK], env };
  },
  hasPitch: false,
  list: [...POWERSHELL_OPTIONS, POWERSHELL_LIST],
  // "de-DE Microsoft Hedda Desktop"
  parseList: (output) =>
    linesOf(output).flatMap((line) => {
      const [, language, name] = line.trim().match(/^(\S+) (.+)$/) ?? [];
      return name && language ? [{ name, language }] : [];
    }),
};

/** @param platform as in `process.platform` */
export function speechProgramOf(platform: NodeJS.Platform): SpeechProgram {
  if (platform === 'darwin') return MACOS_SAY;
  return platform === 'win32' ? WINDOWS_SAPI : ESPEAK;
}

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HarkError } from '../../../../../shared/errors.ts';
import { decodeWav } from '../decode-wav.ts';
import type { Speech } from '../speech.ts';
import type { Prosody, Voice } from '../voice.ts';
import { type NamedVoice, speechProgramOf } from './speech-program.ts';

const TIMEOUT_MS = 20_000;
const program = speechProgramOf(process.platform);

/** Whether the voices follow the pitch by themselves. */
export const hasOwnPitch = program.hasPitch;

/** A voice of the operating system: eSpeak NG on Linux, `say` on macOS, SAPI on Windows. */
export class SystemVoice implements Voice {
  private constructor(
    private readonly voice: string | undefined,
    private readonly folder: string,
  ) {}

  /** @param voice one of `systemVoices`; the usual one without. @throws HarkError VOICE_UNAVAILABLE */
  static async open(voice: string | undefined): Promise<SystemVoice> {
    const known = await systemVoices();
    if (voice !== undefined && !known.some(({ name }) => name === voice)) {
      const names = known.map(({ name }) => name).join(', ');
      throw new HarkError('VOICE_UNAVAILABLE', `the system has no voice ${voice}; it has ${names}`);
    }
    return new SystemVoice(voice, await mkdtemp(join(tmpdir(), 'hark-voice-')));
  }

  async speak(text: string, { speed = 1, pitch = 1 }: Prosody = {}): Promise<Speech> {
    const out = join(this.folder, 'sentence.wav');
    const { args, env } = program.speak(this.voice, { speed, pitch }, out);
    await run(args, { env, input: program.prepare?.(text) ?? text });
    try {
      return decodeWav(await readFile(out));
    } catch (cause) {
      throw new HarkError('TTS_FAILED', `${program.command}: ${(cause as Error).message}`, { cause });
    } finally {
      await rm(out, { force: true });
    }
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The system's voices, of all languages. @throws HarkError VOICE_UNAVAILABLE when it has no speech program */
export async function systemVoices(): Promise<NamedVoice[]> {
  return program.parseList(await run(program.list, {}));
}

function run(
  args: string[],
  { env, input = '' }: { env?: Record<string, string> | undefined; input?: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program.command, args, {
      shell: false,
      windowsHide: true,
      timeout: TIMEOUT_MS,
      env: { ...process.env, ...env },
    });
    let [output, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      output += data;
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      complaint += data;
    });
    child.on('error', (cause) => {
      const message = `${program.command} cannot be started. ${program.install}`;
      reject(new HarkError('VOICE_UNAVAILABLE', message, { cause }));
    });
    child.on('close', (exitCode) => {
      if (exitCode === 0) resolve(output);
      else reject(new HarkError('TTS_FAILED', `${program.command}: ${complaint.trim() || `exit code ${exitCode}`}`));
    });
    // One that ends early has said why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

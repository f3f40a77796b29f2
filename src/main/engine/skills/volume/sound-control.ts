import { execFile } from 'node:child_process';
import { HarkError } from '../../../../shared/errors.ts';
import { isOnPath } from '../../programs/is-on-path.ts';

type SoundStep = 'mute' | 'unmute';

/** The system's loudspeaker. */
export interface SoundControl {
  hasVolume: boolean;
  /** @param percent 0..100 */
  setLevel(percent: number): void;
  /** @param percent of the full volume: louder, or below 0 quieter; it never gets louder than 100 */
  changeLevel(percent: number): void;
  step(step: SoundStep): void;
}

/** A program's arguments for each thing it can do. */
interface Program {
  command: string;
  level: (percent: number) => string[];
  change: (percent: number) => string[];
  steps: Record<SoundStep, string[]>;
}

const TIMEOUT_MS = 3000;
const SINK = '@DEFAULT_AUDIO_SINK@';
const PULSE_SINK = '@DEFAULT_SINK@';

/** In the order they are looked for: PipeWire, PulseAudio, ALSA, macOS. Windows brings no program for it. */
const VOLUME_PROGRAMS: readonly Program[] = [
  {
    command: 'wpctl',
    level: (percent) => ['set-volume', SINK, `${percent}%`],
    change: (percent) => ['set-volume', '-l', '1.0', SINK, `${Math.abs(percent)}%${signOf(percent)}`],
    steps: {
      mute: ['set-mute', SINK, '1'],
      unmute: ['set-mute', SINK, '0'],
    },
  },
  {
    command: 'pactl',
    level: (percent) => ['set-sink-volume', PULSE_SINK, `${percent}%`],
    change: (percent) => ['set-sink-volume', PULSE_SINK, `${signOf(percent)}${Math.abs(percent)}%`],
    steps: {
      mute: ['set-sink-mute', PULSE_SINK, '1'],
      unmute: ['set-sink-mute', PULSE_SINK, '0'],
    },
  },
  {
    command: 'amixer',
    level: (percent) => ['set', 'Master', `${percent}%`],
    change: (percent) => ['set', 'Master', `${Math.abs(percent)}%${signOf(percent)}`],
    steps: {
      mute: ['set', 'Master', 'mute'],
      unmute: ['set', 'Master', 'unmute'],
    },
  },
  {
    command: 'osascript',
    level: (percent) => ['-e', `set volume output volume ${percent}`],
    change: (percent) => [
      '-e',
      `set volume output volume ((output volume of (get volume settings)) ${signOf(percent)} ${Math.abs(percent)})`,
    ],
    steps: {
      mute: ['-e', 'set volume with output muted'],
      unmute: ['-e', 'set volume without output muted'],
    },
  },
];

const signOf = (percent: number) => (percent < 0 ? '-' : '+');

/**
 * Looks which program is there.
 * @param path where to look, as the environment's PATH
 * @param onError called when it fails
 */
export function findSoundControl(path: string, onError: (error: HarkError) => void): SoundControl {
  const program = VOLUME_PROGRAMS.find(({ command }) => isOnPath(command, path));
  const run = (args: string[] | undefined) => {
    if (!program || !args) return;
    // Without a shell, and with nothing of what was said but a number.
    execFile(program.command, args, { timeout: TIMEOUT_MS, env: { ...process.env, PATH: path } }, (error) => {
      if (error) onError(new HarkError('SOUND_FAILED', `${program.command}: ${error.message}`, { cause: error }));
    });
  };
  return {
    hasVolume: program !== undefined,
    setLevel: (percent) => run(program?.level(percent)),
    changeLevel: (percent) => run(program?.change(percent)),
    step: (step) => run(program?.steps[step]),
  };
}

import { join } from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';
import { projectRoot } from './project-root.ts';
import { recordMicrophone } from './recorded-microphone.ts';
import type { Script } from './spoken-script.ts';

export interface LaunchOptions {
  /** Folder of the profile, the recordings and the configuration. */
  folder: string;
  /** Input of Chromium's fake microphone from its opening on; without it there is no microphone. */
  script?: Script;
  env?: Record<string, string>;
  /** Switches of Chromium. */
  switches?: readonly string[];
  /** Root of the app, if it is not this checkout. */
  root?: string;
}

/** Time from the opening of the microphone until the models are loaded, with a margin. */
export const WARM_UP_MS = 6000;

/** Starts the real app with the runtime in `HARK_ELECTRON`. */
export async function launchHark({
  folder,
  script,
  env = {},
  switches = [],
  root = projectRoot,
}: LaunchOptions): Promise<ElectronApplication> {
  const microphone = script && (await recordMicrophone(folder, script));
  const executablePath = process.env.HARK_ELECTRON;
  if (!executablePath) throw new Error('HARK_ELECTRON is not set: use the npm scripts');
  return electron.launch({
    executablePath,
    // Keeps the app's own choice.
    colorScheme: null,
    args: [
      root,
      // A different home means a different profile.
      ...(env.XDG_CONFIG_HOME ? [] : [`--user-data-dir=${join(folder, 'profile')}`]),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(microphone ? fakeMicrophone(microphone) : []),
      ...switches,
    ],
    env: {
      ...(process.env as Record<string, string>),
      XDG_CONFIG_HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_DATA_HOME: join(folder, 'data'),
      LOG_LEVEL: 'info',
      HARK_LANGUAGE: 'en',
      HARK_FIRST_RUN: 'false',
      // Quick, and always there. A test that chooses a voice sets it to an empty text.
      HARK_VOICE: 'slt',
      HARK_METRICS_PORT: '0',
      ...env,
    },
  });
}

/** Only the device is fake: the permission request is real. */
function fakeMicrophone(file: string): string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}%noloop`];
}

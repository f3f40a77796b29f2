import { readFileSync } from 'node:fs';
import type { CheckResult } from './check-result.ts';

const PCM_DEVICES = '/proc/asound/pcm';

/** Whether the system knows a capture device; what the app may do with it only the app can find out. */
export function checkMicrophone(): CheckResult[] {
  const check = 'microphone';
  if (process.platform !== 'linux') {
    return [
      { check, verdict: 'ok', finding: `not looked for on ${process.platform}; the app says when it finds none` },
    ];
  }
  const captures = readDevices().filter((line) => /\bcapture\b/.test(line));
  const [first] = captures;
  if (first) return [{ check, verdict: 'ok', finding: first.split(':')[1]?.trim() ?? first }];
  const fix = 'Plug a microphone in. WAV and FLAC files can be used without one.';
  return [{ check, verdict: 'warning', finding: 'ALSA knows no capture device', fix }];
}

function readDevices(): string[] {
  try {
    return readFileSync(PCM_DEVICES, 'utf8').split('\n');
  } catch {
    return [];
  }
}

import { spokenDuration } from '../../../understanding/languages/de/speak.ts';
import type { systemReplies } from '../en/replies.ts';

const GIGABYTE = 1e9;
const gigabytes = (bytes: number) => Math.round(bytes / GIGABYTE);
/** As it is after "seit": "seit 2 Tagen". */
const dative = (duration: string) => duration.replace(/\b(Tage|Monate|Jahre)\b/g, '$1n');

/** What is said about the machine, in German. */
export const germanSystemReplies: typeof systemReplies = {
  noBattery: 'Ich sehe an diesem Rechner keinen Akku.',
  battery: (percent, isCharging) => `Der Akku ist bei ${percent} Prozent${isCharging ? ' und lädt' : ''}.`,
  disk: (freeBytes, totalBytes) =>
    `Auf der Festplatte sind ${gigabytes(freeBytes)} von ${gigabytes(totalBytes)} Gigabyte frei.`,
  memory: (freeBytes, totalBytes) =>
    `Vom Arbeitsspeicher sind ${gigabytes(totalBytes - freeBytes)} von ${gigabytes(totalBytes)} Gigabyte belegt.`,
  connected: (address) => `Sie sind verbunden, unter der Adresse ${address}.`,
  notConnected: 'Dieser Rechner ist mit keinem Netzwerk verbunden.',
  uptime: (durationMs) => `Dieser Rechner läuft seit ${dative(spokenDuration(durationMs))}.`,
};

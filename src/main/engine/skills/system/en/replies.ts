import { spokenDuration } from '../../../understanding/languages/en/speak.ts';

const GIGABYTE = 1e9;
const gigabytes = (bytes: number) => Math.round(bytes / GIGABYTE);

/** What is said about the machine. */
export const systemReplies = {
  noBattery: "I can't see a battery on this machine.",
  battery: (percent: number, isCharging: boolean) =>
    `The battery is at ${percent} percent${isCharging ? ' and charging' : ''}.`,
  disk: (freeBytes: number, totalBytes: number) =>
    `${gigabytes(freeBytes)} of ${gigabytes(totalBytes)} gigabytes are free on the disk.`,
  memory: (freeBytes: number, totalBytes: number) =>
    `${gigabytes(totalBytes - freeBytes)} of ${gigabytes(totalBytes)} gigabytes of memory are in use.`,
  connected: (address: string) => `You are connected, at ${address}.`,
  notConnected: 'This machine is not connected to a network.',
  uptime: (durationMs: number) => `This computer has been on for ${spokenDuration(durationMs)}.`,
};

import { readdirSync, readFileSync, statfsSync } from 'node:fs';
import { freemem, homedir, networkInterfaces, totalmem, uptime } from 'node:os';
import { join } from 'node:path';

/** What this machine can tell of itself, at once. */
export interface SystemFacts {
  /** Undefined where there is none, or none that can be read. */
  battery(): { percent: number; charging: boolean } | undefined;
  /** Of the disk that holds the user's folder. */
  disk(): { freeBytes: number; totalBytes: number };
  memory(): { freeBytes: number; totalBytes: number };
  /** The first address that others can reach; undefined without a network. */
  address(): string | undefined;
  uptimeMs(): number;
}

/** Of Linux; elsewhere there is no such folder, and so no battery is known. */
const POWER_SUPPLIES = '/sys/class/power_supply';

export const systemFacts: SystemFacts = {
  battery() {
    try {
      const name = readdirSync(POWER_SUPPLIES).find((supply) => supply.startsWith('BAT'));
      if (!name) return undefined;
      const read = (file: string) => readFileSync(join(POWER_SUPPLIES, name, file), 'utf8').trim();
      return { percent: Number(read('capacity')), charging: ['Charging', 'Full'].includes(read('status')) };
    } catch {
      return undefined;
    }
  },
  disk() {
    const { bavail, blocks, bsize } = statfsSync(homedir());
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  },
  memory: () => ({ freeBytes: freemem(), totalBytes: totalmem() }),
  address: () =>
    Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')?.address,
  uptimeMs: () => uptime() * 1000,
};

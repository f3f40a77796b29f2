import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** From `/proc/PID/net/{tcp,udp}`: "0100007F:1F90", in the machine's byte order. */
const NOWHERE = /^0+:/;
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/;

interface Watch {
  /** Addresses of other machines that a process of the app had a socket to. */
  outside: Set<string>;
  stop(): Promise<void>;
}

/** Reads all sockets of all processes of the app ten times per second (Linux). */
export async function watchSockets(app: ElectronApplication): Promise<Watch> {
  const outside = new Set<string>();
  const pids = () =>
    app.evaluate(({ app: main }) => [process.pid, ...main.getAppMetrics().map(({ pid }) => pid)]).catch(() => []);
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      for (const pid of await pids()) for (const address of outsideOf(pid)) outside.add(address);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    outside,
    stop() {
      stopped = true;
      return watching;
    },
  };
}

function outsideOf(pid: number): string[] {
  const own = new Set<string>();
  try {
    for (const descriptor of readdirSync(`/proc/${pid}/fd`)) own.add(linkOf(`/proc/${pid}/fd/${descriptor}`));
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , remote = '', , , , , , , inode]) => own.has(`socket:[${inode}]`) && !isHere(remote))
        .map(([, , remote = '']) => `${kind} ${remote}`),
    );
  } catch {
    // The process has ended in the meantime.
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function isHere(address: string): boolean {
  return NOWHERE.test(address) || LOOPBACK.test(address);
}

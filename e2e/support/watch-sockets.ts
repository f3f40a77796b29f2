import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** From `/proc/PID/net/{tcp,udp}`: "0100007F:1F90", in the machine's byte order. */
const UNSPECIFIED = /^0+:/;
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/;

interface SocketWatch {
  /** Addresses of other machines that a process of the app had a socket to. */
  remoteAddresses: Set<string>;
  stop(): Promise<void>;
}

/** Reads all sockets of all processes of the app ten times per second (Linux). */
export async function watchSockets(app: ElectronApplication): Promise<SocketWatch> {
  const remoteAddresses = new Set<string>();
  const pids = () =>
    app.evaluate(({ app: main }) => [process.pid, ...main.getAppMetrics().map(({ pid }) => pid)]).catch(() => []);
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      for (const pid of await pids()) for (const address of remoteAddressesOf(pid)) remoteAddresses.add(address);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    remoteAddresses,
    stop() {
      stopped = true;
      return watching;
    },
  };
}

function remoteAddressesOf(pid: number): string[] {
  const own = new Set<string>();
  try {
    for (const descriptor of readdirSync(`/proc/${pid}/fd`)) own.add(readLink(`/proc/${pid}/fd/${descriptor}`));
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , remote = '', , , , , , , inode]) => own.has(`socket:[${inode}]`) && !isLocal(remote))
        .map(([, , remote = '']) => `${kind} ${remote}`),
    );
  } catch {
    // The process has ended in the meantime.
    return [];
  }
}

function readLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function isLocal(address: string): boolean {
  return UNSPECIFIED.test(address) || LOOPBACK.test(address);
}

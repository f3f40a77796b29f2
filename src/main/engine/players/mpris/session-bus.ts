import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DBusError, Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next';
import { HarkError } from '../../../../shared/errors.ts';

/** A desktop's bus answers within milliseconds. */
const CONNECT_TIMEOUT_MS = 500;

/** A method of an object on the bus. */
export interface BusCall {
  destination: string;
  path: string;
  interface: string;
  member: string;
  /** Of the arguments, as D-Bus writes types. */
  signature?: string;
  body?: unknown[];
}

/** The bus on which the programs of a desktop speak to each other. Open for one command, so that it is never a stale one. */
export class SessionBus {
  private constructor(private readonly bus: MessageBus) {}

  /** @throws HarkError PLAYERS_UNAVAILABLE */
  static async connect(): Promise<SessionBus> {
    const busAddress = addressOfBus();
    if (!busAddress) throw new HarkError('PLAYERS_UNAVAILABLE', 'this desktop has no session bus');
    const bus = sessionBus({ busAddress });
    const connected = new Promise<void>((resolve, reject) => {
      bus.once('connect', resolve);
      // Later ones end calls that wait by their time.
      (bus as unknown as NodeJS.EventEmitter).on('error', reject);
    });
    try {
      await inTime(connected, CONNECT_TIMEOUT_MS);
    } catch (cause) {
      bus.disconnect();
      throw new HarkError('PLAYERS_UNAVAILABLE', `the session bus at ${busAddress} does not answer`, { cause });
    }
    return new SessionBus(bus);
  }

  /**
   * @returns the values of the answer; those of 64 bits are bigints
   * @throws DBusError when the other side refuses; DOMException `TimeoutError`
   */
  async call(call: BusCall, timeoutMs: number): Promise<unknown[]> {
    const reply = await inTime(this.bus.call(new Message(call)), timeoutMs);
    return reply?.body ?? [];
  }

  close(): void {
    this.bus.disconnect();
  }
}

/** The name of a D-Bus error, such as `org.freedesktop.DBus.Error.UnknownProperty`; undefined for anything else. */
export function busErrorName(error: unknown): string | undefined {
  return error instanceof Error && 'type' in error ? (error as DBusError).type : undefined;
}

/** As libdbus finds it. */
function addressOfBus(): string | undefined {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtimeFolder } = process.env;
  if (address) return address;
  const socket = runtimeFolder && join(runtimeFolder, 'bus');
  return socket && existsSync(socket) ? `unix:path=${socket}` : undefined;
}

async function inTime<Result>(result: Promise<Result>, timeoutMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), timeoutMs);
  });
  // What comes too late is nobody's failure.
  result.catch(() => undefined);
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

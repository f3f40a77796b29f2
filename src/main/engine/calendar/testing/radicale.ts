import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../http-server/testing/free-port.ts';
import { installFromPyPi } from '../../mcp/testing/python-environment.ts';

const REQUIREMENTS = ['radicale==3.9.0'];
const MAX_START_MS = 30_000;

const CALENDAR = `<?xml version="1.0"?><C:mkcalendar xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop>
<displayname>Work</displayname></prop></set></C:mkcalendar>`;

/** Radicale, a CalDAV server that people use, with the user "anna" whose password is "secret". */
export class Radicale {
  private constructor(
    private readonly program: ChildProcess,
    readonly port: number,
  ) {}

  /** @param folder for its files @returns undefined where it cannot be installed */
  static async start(folder: string): Promise<Radicale | undefined> {
    const programs = await installFromPyPi('radicale', REQUIREMENTS, '(3, 10)');
    if (programs === undefined) return undefined;
    writeFileSync(join(folder, 'users'), 'anna:secret\n');
    const port = await freePort();
    const options = {
      'server-hosts': `127.0.0.1:${port}`,
      'storage-filesystem-folder': join(folder, 'collections'),
      'auth-type': 'htpasswd',
      'auth-htpasswd-filename': join(folder, 'users'),
      'auth-htpasswd-encryption': 'plain',
    };
    const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
    const server = new Radicale(
      spawn(join(programs, 'radicale'), ['--config', '', ...args], { stdio: 'ignore' }),
      port,
    );
    await server.#answers();
    return server;
  }

  /** @param path with a slash before it */
  url(path: string): string {
    return `http://anna@127.0.0.1:${this.port}${path}`;
  }

  /** Makes the calendar. */
  async makeCalendar(): Promise<void> {
    await this.#send('MKCALENDAR', '/anna/work/', CALENDAR);
  }

  /** @param text a calendar with this event alone */
  async putEvent(name: string, text: string): Promise<void> {
    await this.#send('PUT', `/anna/work/${name}.ics`, text);
  }

  stop(): void {
    this.program.kill();
  }

  async #send(method: string, path: string, body: string): Promise<void> {
    const headers = { authorization: `Basic ${Buffer.from('anna:secret').toString('base64')}` };
    const { status } = await fetch(`http://127.0.0.1:${this.port}${path}`, { method, body, headers });
    if (status !== 201) throw new Error(`Radicale answered ${status} to ${method} ${path}`);
  }

  async #answers(): Promise<void> {
    const endMs = performance.now() + MAX_START_MS;
    while (performance.now() < endMs) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/`, { redirect: 'manual' }).catch(() => undefined);
      if (answer) return;
      await wait(100);
    }
    throw new Error('Radicale does not start');
  }
}

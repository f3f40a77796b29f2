import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from '../../../../http-server/testing/free-port.ts';

/** The newest for Python 3.11; josepy 2 lacks a name that its acme imports. */
export const HOME_ASSISTANT_REQUIREMENTS = ['homeassistant==2024.3.3', 'josepy<2'];
/** The first start installs what the demo needs. */
const START_TIMEOUT_MS = 600_000;
const POLL_MS = 1000;

const configuration = (port: number) => `homeassistant: {name: Home, unit_system: metric, time_zone: UTC, country: DE}
http: {server_host: 127.0.0.1, server_port: ${port}}
api:
websocket_api:
config:
onboarding:
conversation:
demo:
`;

/** A Home Assistant with demo devices, on this machine. */
export class HomeAssistant {
  private constructor(
    readonly url: string,
    readonly token: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  /** @param programs folder that has `hass` */
  static async start(programs: string): Promise<HomeAssistant> {
    const folder = mkdtempSync(join(tmpdir(), 'hark-home-'));
    const port = await freePort();
    writeFileSync(join(folder, 'configuration.yaml'), configuration(port));
    const child = spawn(join(programs, 'hass'), ['-c', folder], { stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    try {
      return new HomeAssistant(url, await tokenOf(url, child), child, folder);
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  /** @returns such as "on" */
  async stateOf(entity: string): Promise<string> {
    const headers = { authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.url}/api/states/${entity}`, { headers });
    return z.object({ state: z.string() }).parse(await response.json()).state;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Makes the first user, as the first visit does. */
async function tokenOf(url: string, child: ChildProcess): Promise<string> {
  const isStarted = () => fetch(`${url}/api/onboarding`).then(({ ok }) => ok);
  await until(isStarted, child);
  const client_id = `${url}/`;
  const user = { client_id, name: 'Ada', username: 'ada', password: 'a password', language: 'en' };
  const { auth_code } = z
    .object({ auth_code: z.string() })
    .parse(await post(`${url}/api/onboarding/users`, JSON.stringify(user), 'application/json'));
  const grant = new URLSearchParams({ grant_type: 'authorization_code', code: auth_code, client_id });
  const { access_token } = z
    .object({ access_token: z.string() })
    .parse(await post(`${url}/auth/token`, grant.toString(), 'application/x-www-form-urlencoded'));
  const headers = { authorization: `Bearer ${access_token}` };
  const isRunning = async () => {
    const config = await (await fetch(`${url}/api/config`, { headers })).json();
    return z.object({ state: z.string() }).parse(config).state === 'RUNNING';
  };
  await until(isRunning, child);
  return access_token;
}

async function post(url: string, body: string, type: string): Promise<unknown> {
  return (await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })).json();
}

async function until(isSo: () => Promise<boolean>, child: ChildProcess): Promise<void> {
  const deadlineMs = performance.now() + START_TIMEOUT_MS;
  while (!(await isSo().catch(() => false))) {
    if (child.exitCode !== null) throw new Error(`Home Assistant ended with ${child.exitCode}`);
    if (performance.now() > deadlineMs) throw new Error('Home Assistant does not start');
    await wait(POLL_MS);
  }
}

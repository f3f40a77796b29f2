/** Another process finds the server by multicast. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { projectRoot } from '../../models/catalogue/project-root.ts';
import { announceWyoming } from './announce.ts';

const MDNS_ADDRESS = '224.0.0.251';
const LOOK = `
  import { Bonjour } from 'bonjour-service';
  const tell = (what) => ({ name, port }) => console.log(JSON.stringify({ what, name, port }));
  new Bonjour().find({ type: 'wyoming' }).on('up', tell('up')).on('down', tell('down'));
`;

/** Multicast needs a network. */
function hasMulticast(): Promise<boolean> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  return new Promise<boolean>((resolve) => {
    setTimeout(resolve, 1000, false);
    socket.on('message', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.bind(() => {
      try {
        socket.addMembership(MDNS_ADDRESS);
        socket.send('hark', socket.address().port, MDNS_ADDRESS, (error) => error && resolve(false));
      } catch {
        resolve(false);
      }
    });
  }).finally(() => socket.close());
}

let looking: ChildProcess | undefined;
afterEach(() => looking?.kill());

test.skipIf(!(await hasMulticast()))('a server is found by its kind, and no longer when it has ended', async () => {
  const name = `Hark ${randomUUID()}`;
  const takeBack = announceWyoming(name, 10_400, (error) => expect.fail(error.message));
  const child = spawn(process.execPath, ['--input-type=module', '--eval', LOOK], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  looking = child;
  for await (const line of createInterface(child.stdout)) {
    const seen = JSON.parse(line) as { what: string; name: string; port: number };
    if (seen.name !== name) continue;
    expect(seen.port).toBe(10_400);
    if (seen.what === 'down') return;
    await takeBack();
  }
  expect.fail('it was not seen to go');
});
